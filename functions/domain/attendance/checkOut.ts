import type { Attendance } from '../../contracts/attendance'
import type { Deps } from '../deps'
import { type Actor, isRepeat } from '../intent'
import type { Account } from '../person/account'
import { found, refuse } from '../refusal'
import { type AttendanceRecord, type Scan, toAttendance } from './attendance'
import { confirmed } from './confirm'
import { checkedOut, confirmerOf, servedMinutes } from './hours'
import { withoutInside } from './inside'
import { type Rule, rules } from './rules'
import { readScan, type ScanInput, scanDoneBefore } from './scan'
import { withScan } from './scanKeys'
import type { Booking } from './store'

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

/** What a check-out was told first, whatever a leader has said since. */
const toldAtCheckOut = (record: AttendanceRecord): Attendance => {
  const { confirmedBy, checkOut } = record
  if (!confirmedBy || !checkOut) return toAttendance(record)
  const at = checkOut.toldAt ?? checkOut.at
  const proof = record.proof === 'person' ? undefined : record.proof
  const told = { checkOut: { ...checkOut, at }, minutes: servedMinutes(record, new Date(at)) }
  return toAttendance({ ...record, ...told, state: 'waiting', class: 'onsite', proof, points: 0 })
}

const leave = async (deps: CheckOutDeps, actor: Actor, input: ScanInput): Promise<Attendance> => {
  const read = readScan(deps, actor, 'out', input)
  const { code, scan } = read
  for (let attempt = 0; attempt < tries; attempt++) {
    const fresh = attempt > 0
    const { record, account } = await deps.attendances.standing(actor.personId, code.facts.sessionId, {
      fresh,
    })
    if (record?.checkOut && isRepeat(record.checkOut, scan.intent)) return toldAtCheckOut(record)
    if (!fresh && record?.state !== 'inside') continue
    const scanned = withScan(found(account), scan)
    const booking = bookingOf(needInside(record, scan), scanned, read, actor.requestId)
    if (await deps.attendances.book(booking)) return toAttendance(booking.after)
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
