import type * as z from 'zod'
import type { Attendance } from '../../../contracts/attendance'
import type { closeRosterInput } from '../../../contracts/attendance.input'
import { closesMinutesAfter } from '../../../contracts/codeTimes'
import { dayOf } from '../../../contracts/shanghai'
import type { Session } from '../../activity/activity'
import { later } from '../../day'
import type { Deps } from '../../deps'
import { type Actor, type Intent, isRepeat } from '../../intent'
import type { Account } from '../../ledger/account/account'
import type { Profile } from '../../person/person'
import { found, refuse } from '../../refusal'
import { type AttendanceRecord, type Scan, toAttendance } from '../attendance'
import { confirmed } from '../hours/booking'
import { confirmerOf, isTooLongToEarn, servedMinutes } from '../hours/hours'
import { isElsewhere } from '../hours/otherSessions'
import { confirmHours, mostAhead, ruleOn } from '../hours/rules'
import type { Booking } from '../store'
import { withTold } from '../told'
import { refusalToConfirm } from './authority'

export type Line = z.output<typeof closeRosterInput>['confirm'][number]
type ConfirmDeps = Pick<Deps, 'now' | 'attendances'>
/** Who confirms, and under which key. */
export type Confirming = {
  actor: Actor
  profile: Profile
  session: Session
  intent: Intent
  now: Date
}

const tries = 4

const confirmableUntil = ({ endAt }: AttendanceRecord) => later(new Date(endAt), confirmHours * 60)

/** Whoever was still there when the check-out codes ended had forgotten to check out. */
const latestLeaving = ({ endAt }: AttendanceRecord) => later(new Date(endAt), closesMinutesAfter)

/** Times of leaving are said to the minute: who came in that minute left when they came. */
const notBefore = ({ checkIn }: AttendanceRecord, leftAt: Date): Date => {
  const cameAt = new Date(checkIn?.at ?? leftAt)
  return leftAt < cameAt && later(leftAt, 1) > cameAt ? cameAt : leftAt
}

/** The check-out that the leader vouches for, where the person forgot. */
const vouchedScan = (record: AttendanceRecord, line: Line, { actor, intent, now }: Confirming): Scan => {
  if (!line.leftAt) return refuse('LEFT_AT_NEEDED', 'leftAt')
  const said = new Date(line.leftAt)
  if (said > later(now, mostAhead)) refuse('LEFT_AT_INVALID', 'leftAt')
  const leftAt = notBefore(record, said > now ? now : said)
  if (leftAt < new Date(record.checkIn?.at ?? now)) refuse('LEFT_AT_INVALID', 'leftAt')
  if (leftAt > latestLeaving(record)) refuse('LEFT_AT_INVALID', 'leftAt')
  return { at: leftAt.toISOString(), offline: false, leaderId: actor.personId, intent }
}

/** Where no place proves how long the person stayed, the leader's word goes before a later check-out. */
const leftEarlier = ({ checkOut, proof }: AttendanceRecord, { leftAt }: Line) =>
  checkOut !== undefined &&
  proof !== 'place' &&
  leftAt !== undefined &&
  new Date(leftAt) < new Date(checkOut.at)

/** The record as the confirming person says it was: left when, and here in person. */
const vouched = (record: AttendanceRecord, line: Line, confirming: Confirming): AttendanceRecord => {
  const proven: AttendanceRecord = { ...withTold(record), proof: record.proof ?? 'person' }
  if (record.checkOut && !leftEarlier(record, line)) return proven
  const said = vouchedScan(record, line, confirming)
  const minutes = servedMinutes(record, new Date(said.at))
  const { checkOut } = record
  if (checkOut) return { ...proven, checkOut: { ...checkOut, at: said.at }, minutes }
  const late = confirming.now > confirmableUntil(record)
  return { ...proven, checkOut: said, minutes, class: late ? 'backfilled' : 'onsite', state: 'waiting' }
}

const needConfirmable = (record: AttendanceRecord | undefined): AttendanceRecord => {
  if (!record || record.state === 'cancelled') return refuse('NOT_FOUND')
  return record.state === 'signed-up' ? refuse('NOT_CHECKED_IN') : record
}

/** A time of leaving that was asked for and is not the one that stands must not look as if it were. */
const standingAnswer = (record: AttendanceRecord, { leftAt }: Line, { intent }: Confirming) => {
  const asAsked = !leftAt || Date.parse(leftAt) === Date.parse(record.checkOut?.at ?? '')
  const ownWork = { intent: record.confirmIntent }
  return asAsked || isRepeat(ownWork, intent) ? toAttendance(record) : refuse('ALREADY_CONFIRMED', 'leftAt')
}

/** What the word changes, where it is enough and the time is nobody else's. */
const bookingOf = async (
  deps: ConfirmDeps,
  { before, account }: { before: AttendanceRecord; account: Account },
  line: Line,
  confirming: Confirming,
): Promise<Booking> => {
  const { actor, profile, session, intent, now } = confirming
  const rule = ruleOn(dayOf(new Date(before.startAt)))
  const said = vouched(before, line, confirming)
  const tooLong = isTooLongToEarn(said.minutes, session.category, rule)
  const standsAs = tooLong ? 'backfilled' : said.class
  const out = { ...said, class: standsAs, ruleVersion: rule.version, by: actor.requestId }
  const needed = confirmerOf(out, out.minutes, rule)
  const tooLittle = refusalToConfirm(profile, session, out, { needed, now })
  if (tooLittle) refuse(tooLittle)
  if (out.kind === 'serve' && (await isElsewhere(deps, account, out))) refuse('SERVED_ELSEWHERE', 'leftAt')
  const confirmer = { personId: actor.personId, intent }
  return confirmed({ before, out, account, rule, at: now.toISOString(), by: actor.requestId, confirmer })
}

/** Confirms one person's service. Said again it changes nothing, and has the answer that stands. */
export const confirmLine = async (
  deps: ConfirmDeps,
  line: Line,
  confirming: Confirming,
): Promise<Attendance> => {
  const { actor, session } = confirming
  if (line.personId === actor.personId) return refuse('OWN_HOURS')
  for (let attempt = 0; attempt < tries; attempt++) {
    const { record, account } = await deps.attendances.standing(line.personId, session.id, { fresh: true })
    const before = needConfirmable(record)
    if (before.state === 'confirmed') return standingAnswer(before, line, confirming)
    const booking = await bookingOf(deps, { before, account: found(account) }, line, confirming)
    if (await deps.attendances.book(booking)) return toAttendance(booking.after)
  }
  return refuse('BUSY')
}
