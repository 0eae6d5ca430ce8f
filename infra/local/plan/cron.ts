const minute = 60_000
const day = 24 * 60 * minute
const units: Record<string, number> = {
  minute,
  minutes: minute,
  hour: 60 * minute,
  hours: 60 * minute,
  day,
  days: day,
}
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const unknown = (expression: string) => new Error(`本地运行不认识定时表达式 ${expression}`)

const numberOf = (text: string, names: string[], expression: string) => {
  const named = names.indexOf(text)
  const number = named >= 0 ? named + 1 : Number(text)
  if (!Number.isInteger(number)) throw unknown(expression)
  return number
}

/** Whether a field such as `*`, `?`, `5`, `1-5`, `0/10` or `SUN,WED` admits the value. */
const admits = (field: string, value: number, names: string[], expression: string) =>
  field.split(',').some(part => {
    if (part === '*' || part === '?') return true
    const [range = '', step] = part.split('/')
    const [from = '', to] = range.split('-')
    const low = from === '*' ? 0 : numberOf(from, names, expression)
    const high = to ? numberOf(to, names, expression) : step ? Number.POSITIVE_INFINITY : low
    return value >= low && value <= high && (value - low) % (step ? Number(step) : 1) === 0
  })

const cronMatches = (expression: string, fields: string[], at: Date) => {
  const [minutes = '', hours = '', dates = '', monthField = '', weekday = '', years = ''] = fields
  const checks: [string, number, string[]][] = [
    [minutes, at.getUTCMinutes(), []],
    [hours, at.getUTCHours(), []],
    [dates, at.getUTCDate(), []],
    [monthField, at.getUTCMonth() + 1, months],
    [weekday, at.getUTCDay() + 1, weekdays],
    [years, at.getUTCFullYear(), []],
  ]
  // Each is looked at, so that a field that nobody understands is refused whatever the others say.
  return checks.map(([field, value, names]) => admits(field, value, names, expression)).every(Boolean)
}

/** Longest jump that is searched for due times; a job is called once for all of them. */
const horizon = 8 * day

/**
 * The last time at which a rule of EventBridge was due after `from` and up to `to`, in UTC as EventBridge counts;
 * undefined if none.
 */
export const lastDue = (expression: string, from: Date, to: Date): Date | undefined => {
  const [, kind, inner = ''] = /^(rate|cron)\((.+)\)$/.exec(expression) ?? []
  const fields = inner.split(' ')
  if (kind === 'rate') {
    const period = Number(fields[0]) * (units[fields[1] ?? ''] ?? Number.NaN)
    if (!(period > 0)) throw unknown(expression)
    const due = Math.floor(to.getTime() / period) * period
    return due > from.getTime() ? new Date(due) : undefined
  }
  if (kind !== 'cron' || fields.length !== 6) throw unknown(expression)
  const earliest = Math.max(from.getTime(), to.getTime() - horizon)
  for (let time = Math.floor(to.getTime() / minute) * minute; time > earliest; time -= minute) {
    const at = new Date(time)
    if (cronMatches(expression, fields, at)) return at
  }
  return undefined
}
