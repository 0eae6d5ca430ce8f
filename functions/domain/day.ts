import { dayOf, shanghaiOffset } from '../contracts/shanghai'

const minute = 60_000
const dayLength = 24 * 3600_000

/** When that day began in Asia/Shanghai. */
export const startOfDay = (at: Date): Date => new Date(Date.parse(dayOf(at)) - shanghaiOffset)

export const minutesBetween = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / minute))

/** Whole minutes of a stretch by the days of Asia/Shanghai it lies in; a minute over midnight is the later day's. */
export const minutesByDay = (from: Date, to: Date): [day: string, minutes: number][] => {
  const parts: [string, number][] = []
  let at = from
  while (at < to) {
    const midnight = new Date(startOfDay(at).getTime() + dayLength)
    const end = midnight < to ? midnight : to
    parts.push([dayOf(at), minutesBetween(from, end) - minutesBetween(from, at)])
    at = end
  }
  return parts.filter(([, minutes]) => minutes > 0)
}

export const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)
