import type { Account } from '../../ledger/account/account'
import { earn } from '../../ledger/account/lots'
import { entryOf } from '../../ledger/entry/entry'
import { type AttendanceRecord, attendanceId } from '../attendance'
import type { Booking } from '../store'
import { awardFor, isPastEarning } from './hours'
import { withoutInside } from './inside'
import type { Rule } from './rules'

type Served = {
  before: AttendanceRecord
  /** The record with its check-out. */
  out: AttendanceRecord
  account: Account
  rule: Rule
  /** When it is settled and the points are booked. */
  at: string
  by: string
  /** Id of the person who vouches; undefined where the scans alone prove it. */
  confirmedBy?: string | undefined
}

/** An account that stays as it is is not written, so that nobody else's write fails by it. */
export const movement = (before: Account, after: Account): Booking['account'] =>
  before === after ? undefined : { before, after }

/** Minutes and points stand: record, account and, where points are earned, one ledger entry. */
export const confirmed = (served: Served): Booking => {
  const { before, out, account, rule, at, by, confirmedBy } = served
  const left = withoutInside(account, out.sessionId)
  const after: AttendanceRecord = { ...out, state: 'confirmed', bookedAt: at, confirmedBy }
  if (out.kind === 'attend') return { before, after, account: movement(account, left) }
  const bookedAt = new Date(at)
  if (out.class !== 'onsite' || isPastEarning(out, bookedAt)) return backfilled(before, after, account, left)
  const leftAt = new Date(out.checkOut?.at ?? at)
  const { minutes, points, days } = awardFor(account, out, leftAt, rule, bookedAt)
  const earned = points > 0 ? earn(left, points, bookedAt) : left
  const causeId = attendanceId(out.sessionId, out.personId)
  return {
    before,
    after: { ...after, minutes, points },
    account: { before: account, after: { ...earned, days, onsiteMinutes: left.onsiteMinutes + minutes } },
    entry:
      points > 0
        ? entryOf({ personId: out.personId, cause: 'service', causeId, title: out.title, points, at, by })
        : undefined,
  }
}

/** Back-filled minutes are kept apart and never earn. */
const backfilled = (
  before: AttendanceRecord,
  after: AttendanceRecord,
  account: Account,
  left: Account,
): Booking => ({
  before,
  after: { ...after, class: 'backfilled', points: 0 },
  account: { before: account, after: { ...left, backfilledMinutes: left.backfilledMinutes + after.minutes } },
})
