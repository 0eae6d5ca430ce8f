import { dayOf } from '../../../functions/contracts/shanghai'
import { later } from '../../../functions/domain/day'

const dayMinutes = 24 * 60

/** `hour` may carry a fraction: 14.5 is half past two. `days` counts from the Shanghai day of `now`. */
export const shanghaiTime = (now: Date, days: number, hour: number): Date => {
  const midnight = new Date(`${dayOf(now)}T00:00:00+08:00`)
  return later(midnight, days * dayMinutes + Math.round(hour * 60))
}

/** Monday is 1, Sunday is 7, in Shanghai. */
export const weekdayOf = (at: Date): number => new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay() || 7

/** Hours since Shanghai's midnight, with a fraction. */
export const hourOf = (at: Date): number => (at.getTime() - shanghaiTime(at, 0, 0).getTime()) / 3_600_000

/** Up to the next full five minutes. */
export const onFiveMinutes = (at: Date): Date => new Date(Math.ceil(at.getTime() / 300_000) * 300_000)

const waking = { from: 7, to: 22.5 }

/** The moment itself, or the next morning's first hour where what takes so long would end in the night. */
export const begunAwake = (at: Date, minutes: number): Date => {
  const hour = hourOf(at)
  if (hour < waking.from) return shanghaiTime(at, 0, waking.from)
  return hour + minutes / 60 > waking.to ? shanghaiTime(at, 1, waking.from) : at
}

/** The moment itself by day; what would fall into the night happens the next morning. */
export const awake = (at: Date): Date => {
  const hour = hourOf(at)
  if (hour < waking.from) return shanghaiTime(at, 0, waking.from + hour / 4)
  return hour > waking.to ? shanghaiTime(at, 1, waking.from + hour - waking.to) : at
}
