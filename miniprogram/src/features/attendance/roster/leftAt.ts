import { dateIn, daysLater, instantOf, timeIn } from '../../../lib/moment'
import { checkInOpensAt } from '../../activity/sessionTimes'

/** A moment as the wheels can say it. */
export const wholeMinute = (at: Date) => instantOf(dateIn(at), timeIn(at))

/**
 * When a leader means by a time of the clock: the first such time since check-in opened, so that past midnight is the
 * next day. A time that is still to come is taken as said of the first day.
 */
export const leftAtOf = ({ startAt }: { startAt: string }, time: string, now: Date): string => {
  const opened = checkInOpensAt({ startAt })
  const first = instantOf(dateIn(opened), time)
  if (Date.parse(first) >= Date.parse(opened)) return first
  const next = instantOf(daysLater(dateIn(opened), 1), time)
  return Date.parse(next) <= now.getTime() ? next : first
}
