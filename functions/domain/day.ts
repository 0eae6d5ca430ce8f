import { dayOf, shanghaiOffset } from '../contracts/shanghai'

const minute = 60_000
const dayLength = 24 * 3600_000

/** When that day began in Asia/Shanghai. */
export const startOfDay = (at: Date): Date => new Date(Date.parse(dayOf(at)) - shanghaiOffset)

/** Whole minutes of a stretch by the days of Asia/Shanghai it lies in. */
export const minutesByDay = (from: Date, to: Date): [day: string, minutes: number][] => {
  const parts: [string, number][] = []
  let at = from.getTime()
  while (to.getTime() - at >= minute) {
    const midnight = (Math.floor((at + shanghaiOffset) / dayLength) + 1) * dayLength - shanghaiOffset
    const end = Math.min(midnight, to.getTime())
    parts.push([dayOf(new Date(at)), Math.floor((end - at) / minute)])
    at = end
  }
  return parts
}

export const minutesBetween = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / minute))
export const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)
