import { dayOf, shanghaiOffset } from '../../../functions/contracts/shanghai'

/** `2026-11-22`, as Shanghai's calendar has it and as wheels take it. */
export const dateIn = (at: string | Date) => dayOf(new Date(at))

/** `09:05`, as Shanghai's clocks have it and as wheels take it. */
export const timeIn = (at: string | Date) =>
  new Date(new Date(at).getTime() + shanghaiOffset).toISOString().slice(11, 16)

/** A day and a time of Shanghai as an instant with its offset. */
export const instantOf = (date: string, time: string) => `${date}T${time}:00+08:00`

export const daysLater = (date: string, days: number) => {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
