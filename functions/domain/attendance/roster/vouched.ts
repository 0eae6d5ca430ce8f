import type * as z from 'zod'
import type { closeRosterInput } from '../../../contracts/attendance.input'
import { closesMinutesAfter } from '../../../contracts/codeTimes'
import type { Session } from '../../activity/session/session'
import type { Actor } from '../../actor'
import { later } from '../../day'
import type { Profile } from '../../person/person'
import { refuse } from '../../refusal'
import type { AttendanceRecord, Scan } from '../attendance'
import { servedMinutes } from '../hours/hours'
import { confirmHours, mostAhead } from '../hours/rules'

export type Line = z.output<typeof closeRosterInput>['confirm'][number]
/** Who confirms, and when. */
export type Confirming = {
  actor: Actor
  profile: Profile
  session: Session
  now: Date
}

const confirmableUntil = ({ endAt }: AttendanceRecord) => later(new Date(endAt), confirmHours * 60)

/** Whoever was still there when the check-out codes ended had forgotten to check out. */
const latestLeaving = ({ endAt }: AttendanceRecord) => later(new Date(endAt), closesMinutesAfter)

/** Times of leaving are said to the minute: who came in that minute left when they came. */
const notBefore = ({ checkIn }: AttendanceRecord, leftAt: Date): Date => {
  const cameAt = new Date(checkIn?.at ?? leftAt)
  return leftAt < cameAt && later(leftAt, 1) > cameAt ? cameAt : leftAt
}

/** The check-out that the leader vouches for, where the person forgot. */
const vouchedScan = (record: AttendanceRecord, line: Line, { actor, now }: Confirming): Scan => {
  if (!line.leftAt) return refuse('LEFT_AT_NEEDED', 'leftAt')
  const said = new Date(line.leftAt)
  if (said > later(now, mostAhead)) refuse('LEFT_AT_INVALID', 'leftAt')
  const leftAt = notBefore(record, said > now ? now : said)
  if (leftAt < new Date(record.checkIn?.at ?? now)) refuse('LEFT_AT_INVALID', 'leftAt')
  if (leftAt > latestLeaving(record)) refuse('LEFT_AT_INVALID', 'leftAt')
  return { at: leftAt.toISOString(), offline: false, leaderId: actor.personId }
}

/** Where no place proves how long the person stayed, the leader's word goes before a later check-out. */
const leftEarlier = ({ checkOut, proof }: AttendanceRecord, { leftAt }: Line) =>
  checkOut !== undefined &&
  proof !== 'place' &&
  leftAt !== undefined &&
  new Date(leftAt) < new Date(checkOut.at)

/** The record as the confirming person says it was: left when, and here in person. */
export const vouched = (record: AttendanceRecord, line: Line, confirming: Confirming): AttendanceRecord => {
  const proven: AttendanceRecord = { ...record, proof: record.proof ?? 'person' }
  if (record.checkOut && !leftEarlier(record, line)) return proven
  const said = vouchedScan(record, line, confirming)
  const minutes = servedMinutes(record, new Date(said.at))
  const { checkOut } = record
  if (checkOut) return { ...proven, checkOut: { ...checkOut, at: said.at }, minutes }
  const late = confirming.now > confirmableUntil(record)
  return { ...proven, checkOut: said, minutes, class: late ? 'backfilled' : 'onsite', state: 'waiting' }
}
