const hour = 3_600_000
const day = 24 * hour
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A moment as Shanghai's calendar has it, whatever the phone's own zone. */
const inShanghai = (at: Date) => {
  const moved = new Date(at.getTime() + 8 * hour)
  return {
    day: Math.floor(moved.getTime() / day),
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    date: moved.getUTCDate(),
    weekday: weekdays[moved.getUTCDay()] ?? '',
    time: `${moved.getUTCHours()}:${String(moved.getUTCMinutes()).padStart(2, '0')}`,
  }
}

/** `14:00` */
export const clockTime = (at: string | Date) => inShanghai(new Date(at)).time

/** `12月31日`, with the year when it is another one. */
export const calendarDay = (at: string | Date, now: Date) => {
  const then = inShanghai(new Date(at))
  const year = then.year === inShanghai(now).year ? '' : `${then.year}年`
  return `${year}${then.month}月${then.date}日`
}

/** `11月22日 周日`, with the year when it is another one. */
export const dateOf = (at: string | Date, now: Date) =>
  `${calendarDay(at, now)} ${inShanghai(new Date(at)).weekday}`

const near = ['今天', '明天', '后天']

/** `今天`, `明天`, `周六` within a week, else the date. */
export const dayName = (at: string | Date, now: Date) => {
  const then = inShanghai(new Date(at))
  const ahead = then.day - inShanghai(now).day
  if (ahead === -1) return '昨天'
  if (ahead > 2 && ahead < 7) return then.weekday
  return near[ahead] ?? dateOf(at, now)
}

/** `今天 14:00`, `周六 9:00`, `11月22日 周日 14:00`. */
export const dayTime = (at: string, now: Date) => `${dayName(at, now)} ${clockTime(at)}`

/** `14:00` where that was today, else with its day: `昨天 14:00`, `11月19日 周四 14:00`. */
export const asOf = (at: string, now: Date) =>
  dayName(at, now) === near[0] ? clockTime(at) : dayTime(at, now)

/** `今天 14:00 – 16:30`; a session over midnight names both days. No line ends at the dash. */
export const span = (startAt: string, endAt: string, now: Date, dayOf = dayName) => {
  const sameDay = inShanghai(new Date(startAt)).day === inShanghai(new Date(endAt)).day
  const end = sameDay ? clockTime(endAt) : `${dayOf(endAt, now)} ${clockTime(endAt)}`
  return `${dayOf(startAt, now)} ${clockTime(startAt)}\u00a0–\u00a0${end}`
}

const minutesUntil = (at: string, now: Date) => Math.ceil((new Date(at).getTime() - now.getTime()) / 60_000)

/** `25 分钟后开始`, `3 小时后开始`, `正在进行`, `已结束`; nothing when it is more than a day away. */
export const untilStart = (startAt: string, endAt: string, now: Date) => {
  if (now >= new Date(endAt)) return '已结束'
  const minutes = minutesUntil(startAt, now)
  if (minutes <= 0) return '正在进行'
  if (minutes < 60) return `${minutes} 分钟后开始`
  return minutes < 24 * 60 ? `${Math.round(minutes / 60)} 小时后开始` : ''
}

/** `刚刚`, `12 分钟前`, `3 小时前`, `昨天 14:02`, then the date. */
export const ago = (at: string, now: Date) => {
  const minutes = -minutesUntil(at, now)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 12 * 60) return `${Math.floor(minutes / 60)} 小时前`
  return dayTime(at, now)
}

/** Minutes as hours with at most one decimal, rounded down: `2.5`. */
export const hours = (minutes: number) => String(Math.floor(minutes / 6) / 10)

/** `24 米`, `1.2 公里`. */
export const distance = (metres: number) =>
  metres < 1000 ? `${Math.round(metres)} 米` : `${(metres / 1000).toFixed(1)} 公里`

/** A greeting for the hour: `下午好`. */
export const greeting = (now: Date) => {
  const at = Number.parseInt(inShanghai(now).time, 10)
  if (at < 5) return '夜深了'
  if (at < 11) return '早上好'
  if (at < 13) return '中午好'
  return at < 18 ? '下午好' : '晚上好'
}

/** `今天下午 2 点`, for 关怀版. */
export const spokenTime = (at: string, now: Date) => {
  const [h = 0, m = 0] = clockTime(at).split(':').map(Number)
  const part = h < 6 ? '凌晨' : h < 12 ? '上午' : h < 13 ? '中午' : h < 18 ? '下午' : '晚上'
  return `${dayName(at, now)}${part} ${h > 12 ? h - 12 : h} 点${m === 0 ? '' : ` ${m} 分`}`
}

/** Eight digits read aloud in two groups: `4827 1960`. */
export const inFours = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ')
