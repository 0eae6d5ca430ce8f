import type { Attendance } from '../../contracts/attendance'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import type { Account } from '../ledger/account/account'
import { found, refuse } from '../refusal'
import { untilDone } from '../untilDone'
import { type AttendanceRecord, hasLeft, hasPlace, type Scan, toAttendance } from './attendance'
import { doneInTime, type ReadScan, readScan, type ScanInput } from './code/scan'
import { confirmed, movement } from './hours/booking'
import { checkedOut, confirmerOf } from './hours/hours'
import { withoutInside } from './hours/inside'
import { type Rule, rules } from './hours/rules'
import type { Booking } from './store'

type CheckOutDeps = Pick<Deps, 'now' | 'keys' | 'attendances'>

const tries = 4

const ruleOf = (version: number): Rule =>
  rules.find(rule => rule.version === version) ?? refuse('CODE_INVALID')

/** A stored scan from before the check-in ends nothing: the person was still to come. */
const needInside = (record: AttendanceRecord | undefined, { at }: Scan): AttendanceRecord => {
  if (!hasPlace(record)) return refuse('NOT_SIGNED_UP')
  return !record.checkIn || at < record.checkIn.at ? refuse('NOT_CHECKED_IN') : record
}

/** What the check-out changes: minutes stand at once where nobody needs to confirm them. */
const bookingOf = (
  before: AttendanceRecord,
  account: Account,
  { facts, scan, away }: ReadScan,
  by: string,
): Booking => {
  const rule = ruleOf(facts.ruleVersion)
  const out = { ...checkedOut(before, { scan, away }, rule), by }
  if (!confirmerOf(out, out.minutes, rule)) return confirmed({ before, out, account, rule, at: scan.at, by })
  return { before, after: out, account: movement(account, withoutInside(account, before.sessionId)) }
}

const leave = async (deps: CheckOutDeps, actor: Actor, input: ScanInput): Promise<AttendanceRecord> => {
  const read = readScan(deps, 'out', input)
  if ('late' in read) return doneInTime(deps, actor, read, hasLeft)
  return untilDone(tries, async fresh => {
    const seen = await deps.attendances.standing(actor.personId, read.facts.sessionId, { fresh })
    if (hasLeft(seen.record)) return seen.record
    if (!fresh && seen.record?.state !== 'inside') return undefined
    const before = needInside(seen.record, read.scan)
    const booking = bookingOf(before, found(seen.account), read, actor.requestId)
    return (await deps.attendances.book(booking)) ? booking.after : undefined
  })
}

/**
 * Records that the person left: minutes, points and the entry in one write. Asked again, by whatever scan, it answers
 * the record as it stands.
 */
export const checkOut = async (
  deps: CheckOutDeps,
  actor: Actor,
  input: ScanInput,
): Promise<{ attendance: Attendance }> => ({ attendance: toAttendance(await leave(deps, actor, input)) })
