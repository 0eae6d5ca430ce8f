import type { CheckedIn } from '../../../contracts/attendance'
import type { Actor } from '../../actor'
import { type AttendanceRecord, attendanceId, type Scan } from '../attendance'
import { isThere } from '../code/distance'
import type { SessionFacts } from '../code/facts'

/** Whether the scan alone proves that the person was there. */
export const proofOf = (facts: SessionFacts, { distance, offline }: Scan) =>
  isThere(distance, facts.radius) && !offline ? 'place' : undefined

/** The answer to somebody who was signed up: what the code and the scan know, with nothing read. */
export const signedUpAnswer = (
  actor: Actor,
  facts: SessionFacts,
  { checkIn: scan, proof }: Pick<AttendanceRecord, 'proof'> & { checkIn: Scan },
): CheckedIn => ({
  id: attendanceId(facts.sessionId, actor.personId),
  state: 'inside',
  sessionId: facts.sessionId,
  kind: facts.volunteersOnly ? 'serve' : 'attend',
  startAt: facts.startAt.toISOString(),
  endAt: facts.endAt.toISOString(),
  checkedInAt: scan.at,
  distance: scan.distance,
  proof,
  offline: scan.offline || undefined,
  minutes: 0,
  class: 'onsite',
  points: 0,
})
