import type { Attendance } from '../../contracts/attendance'
import type { Deps } from '../deps'
import { type Actor, isRepeat } from '../intent'
import type { Account } from '../ledger/account/account'
import { found, refuse } from '../refusal'
import { type AttendanceRecord, type Scan, toAttendance } from './attendance'
import { readScan, type ScanInput, scanDoneBefore } from './code/scan'
import { confirmed } from './hours/booking'
import { checkedOut, confirmerOf } from './hours/hours'
import { withoutInside } from './hours/inside'
import { type Rule, rules } from './hours/rules'
import { knowsKey, withScan } from './scanKeys'
import type { Booking } from './store'
import { toldAtCheckOut } from './told'

type CheckOutDeps = Pick<Deps, 'now' | 'keys' | 'attendances'>

const tries = 4

const ruleOf = (version: number): Rule =>
  rules.find(rule => rule.version === version) ?? refuse('CODE_INVALID')

/** A stored scan from before the check-in ends nothing: the person was still to come. */
const needInside = (record: AttendanceRecord | undefined, { at }: Scan): AttendanceRecord => {
  if (!record || record.state === 'cancelled') return refuse('NOT_SIGNED_UP')
  if (record.state === 'signed-up') return refuse('NOT_CHECKED_IN')
  if (record.state !== 'inside') return refuse('ALREADY_CHECKED_OUT')
  return at < (record.checkIn?.at ?? at) ? refuse('NOT_CHECKED_IN') : record
}

/** What the check-out changes: minutes stand at once where nobody needs to confirm them. */
const bookingOf = (
  before: AttendanceRecord,
  account: Account,
  { code, scan, away }: ReturnType<typeof readScan>,
  by: string,
): Booking => {
  const rule = ruleOf(code.facts.ruleVersion)
  const out = { ...checkedOut(before, { scan, away }, rule), by }
  if (!confirmerOf(out, out.minutes, rule)) return confirmed({ before, out, account, rule, at: scan.at, by })
  return { before, after: out, account: { before: account, after: withoutInside(account, before.sessionId) } }
}

type Leaving = { actor: Actor; read: ReturnType<typeof readScan>; attempt: number }

/**
 * Undefined where it has to be looked at again: a read lags, or something moved meanwhile. Of the two items read at once
 * the account may be the newer, so that the key it knows may be this very scan's.
 */
const leaveOnce = async (deps: CheckOutDeps, { actor, read, attempt }: Leaving) => {
  const { code, scan } = read
  const { sessionId } = code.facts
  const fresh = attempt > 0
  const { record, account } = await deps.attendances.standing(actor.personId, sessionId, { fresh })
  if (record?.checkOut && isRepeat(record.checkOut, scan.intent)) return toldAtCheckOut(record)
  if (!fresh && record?.state !== 'inside') return undefined
  if (knowsKey(found(account), scan)) return attempt < tries - 1 ? undefined : refuse('KEY_REUSED')
  const scanned = withScan(found(account), scan)
  const booking = bookingOf(needInside(record, scan), scanned, read, actor.requestId)
  return (await deps.attendances.book(booking)) ? toAttendance(booking.after) : undefined
}

const leave = async (deps: CheckOutDeps, actor: Actor, input: ScanInput): Promise<Attendance> => {
  const read = readScan(deps, actor, 'out', input)
  for (let attempt = 0; attempt < tries; attempt++) {
    const left = await leaveOnce(deps, { actor, read, attempt })
    if (left) return left
  }
  return refuse('BUSY')
}

/** Records that the person left: minutes, points and the entry in one write. */
export const checkOut = async (
  deps: CheckOutDeps,
  actor: Actor,
  input: ScanInput,
): Promise<{ attendance: Attendance }> => ({
  attendance: await leave(deps, actor, input).catch(async error =>
    toldAtCheckOut((await scanDoneBefore(deps, actor, 'out', input, error)).record),
  ),
})
