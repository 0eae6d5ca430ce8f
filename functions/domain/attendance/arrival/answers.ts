import type { CheckedIn } from '../../../contracts/attendance'
import { type Actor, isRepeat } from '../../intent'
import type { Account } from '../../ledger/account/account'
import { refuse } from '../../refusal'
import { type AttendanceRecord, attendanceId, type Scan, toAttendance } from '../attendance'
import { isThere } from '../code/distance'
import type { SessionFacts } from '../code/facts'
import { refuseSecond } from '../code/scan'
import { knowsKey } from '../scanKeys'
import type { CheckInWrite, Entered } from '../store'

/** Whether the scan alone proves that the person was there. */
export const proofOf = (facts: SessionFacts, { distance, offline }: Scan) =>
  isThere(distance, facts.radius) && !offline ? 'place' : undefined

/** The answer to somebody who was signed up: what the code and the scan know, with nothing read. */
export const signedUpAnswer = (actor: Actor, facts: SessionFacts, scan: Scan): CheckedIn => ({
  id: attendanceId(facts.sessionId, actor.personId),
  state: 'inside',
  sessionId: facts.sessionId,
  kind: facts.volunteersOnly ? 'serve' : 'attend',
  startAt: facts.startAt.toISOString(),
  endAt: facts.endAt.toISOString(),
  checkedInAt: scan.at,
  ...(scan.distance === undefined ? {} : { distance: scan.distance }),
  ...(proofOf(facts, scan) ? { proof: proofOf(facts, scan) } : {}),
  ...(scan.offline ? { offline: true } : {}),
  minutes: 0,
  class: 'onsite',
  points: 0,
})

/** Somebody at the door is told what the session says. */
export const atDoorAnswer = (facts: SessionFacts, record: AttendanceRecord, scan: Scan): CheckedIn =>
  toAttendance({
    ...record,
    state: 'inside',
    checkIn: scan,
    checkOut: undefined,
    proof: proofOf(facts, scan),
    ...{ minutes: 0, points: 0, class: 'onsite' },
  })

/** A repeat is told what it was told first, whatever came after. */
export const toldAtCheckIn = (
  actor: Actor,
  facts: SessionFacts,
  record: AttendanceRecord,
  scan: Scan,
): CheckedIn => (record.walkIn ? atDoorAnswer(facts, record, scan) : signedUpAnswer(actor, facts, scan))

const refuseAccount = (account: Account | undefined, write: CheckInWrite): never => {
  if (account && knowsKey(account, write.changes.checkIn)) return refuse('KEY_REUSED')
  if (write.volunteersOnly && !account?.volunteer) return refuse('VOLUNTEER_NEEDED')
  return refuse('INSIDE_ANOTHER')
}

const standingAnswer = (
  actor: Actor,
  facts: SessionFacts,
  record: AttendanceRecord,
  write: CheckInWrite,
): CheckedIn => {
  const { checkIn } = record
  if (checkIn && isRepeat(checkIn, write.changes.checkIn.intent))
    return toldAtCheckIn(actor, facts, record, checkIn)
  if (checkIn) return refuseSecond(record)
  return refuse(record.epoch === write.epoch ? 'NOT_SIGNED_UP' : 'SESSION_CHANGED')
}

/** What stood against a check-in: its own first time, or a reason to refuse. */
export const answerRefused = (
  actor: Actor,
  facts: SessionFacts,
  written: Exclude<Entered, { done: true }>,
  write: CheckInWrite,
): CheckedIn => {
  if (written.reason === 'account') return refuseAccount(written.account, write)
  return written.record ? standingAnswer(actor, facts, written.record, write) : refuse('NOT_SIGNED_UP')
}
