import { opensMinutesBefore } from '../../../contracts/codeTimes'
import { later } from '../../day'
import type { Deps } from '../../deps'
import type { Account } from '../../ledger/account/account'
import type { AttendanceRecord } from '../attendance'
import { insideNow, longestInside } from './inside'

const leastCommon = 60_000

type Stay = { from: number; to: number }

const stayOf = ({ checkIn, checkOut }: AttendanceRecord): Stay | undefined => {
  if (!checkIn) return undefined
  return { from: Date.parse(checkIn.at), to: checkOut ? Date.parse(checkOut.at) : Number.POSITIVE_INFINITY }
}

const shareAMinute = (one: Stay, other: Stay) =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from) >= leastCommon

/** Confirmed, or checked in on the spot and still there: that one will be booked without being compared. */
const stands = (record: AttendanceRecord, account: Account, now: Date) =>
  record.state === 'confirmed' ||
  (record.state === 'inside' && record.sessionId === insideNow(account, now) && !record.checkIn?.offline)

/**
 * Whether the person's time in this session counts in another already. Asked where somebody else's word books it: a
 * stored scan or a named time of leaving may reach into any hour. Who checks in and out on the spot needs no such look,
 * since the account admits to one session at a time, at the server's own time. What is confirmed between this look and
 * the write raises the account's `rev`, so that the write fails.
 */
export const isElsewhere = async (
  deps: Pick<Deps, 'now' | 'attendances'>,
  account: Account,
  record: AttendanceRecord,
): Promise<boolean> => {
  const stay = stayOf(record)
  if (!stay) return false
  const begun = {
    from: later(new Date(stay.from), -longestInside),
    to: later(new Date(stay.to), opensMinutesBefore),
  }
  const others = await deps.attendances.begunBetween(record.personId, begun)
  return others
    .filter(({ sessionId }) => sessionId !== record.sessionId)
    .filter(other => stands(other, account, deps.now()))
    .flatMap(other => stayOf(other) ?? [])
    .some(other => shareAMinute(stay, other))
}
