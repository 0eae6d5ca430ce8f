import { Refused } from './errors'

/** Calls allowed in a minute and in a day of Asia/Shanghai. */
export type Quota = { minute?: number; day?: number }

const minute = 60_000
const day = 24 * 60 * minute
const shanghai = 8 * 60 * minute

const createWindow = () => {
  let current = -1
  const counts = new Map<string, number>()
  return (window: number, name: string) => {
    if (window !== current) counts.clear()
    current = window
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count
  }
}

/** Counts calls by name; throws 45011 over the minute's quota and 45009 over the day's. */
export const createQuotas = (now: () => number) => {
  const inMinute = createWindow()
  const inDay = createWindow()
  return (name: string, quota: Quota) => {
    const perMinute = inMinute(Math.floor(now() / minute), name)
    if (perMinute > (quota.minute ?? Number.POSITIVE_INFINITY)) throw new Refused(45011)
    const perDay = inDay(Math.floor((now() + shanghai) / day), name)
    if (perDay > (quota.day ?? Number.POSITIVE_INFINITY)) throw new Refused(45009)
  }
}

export type Count = ReturnType<typeof createQuotas>
