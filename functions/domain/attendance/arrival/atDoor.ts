import type { CheckedIn } from '../../../contracts/attendance'
import type { Deps } from '../../deps'
import type { Actor } from '../../intent'
import { refuse } from '../../refusal'
import type { AttendanceRecord } from '../attendance'
import type { SessionFacts } from '../code/facts'
import { recordOf, sessionAndProfile } from '../signUp'
import type { CheckInWrite } from '../store'
import { answerRefused, atDoorAnswer } from './answers'
import { takeAnyPlace } from './freePlace'

type DoorDeps = Pick<Deps, 'people' | 'activities' | 'attendances'>

/** The leader who stands there has named the person already. */
const needsLeader = ({ walkIn }: SessionFacts, { proof }: CheckInWrite['changes']) =>
  (walkIn === 'leader' && proof !== 'person') || undefined

/** A walk-in is one of the session's places, taken now; undefined where the person has signed up meanwhile. */
export const checkInAtDoor = async (
  deps: DoorDeps,
  actor: Actor,
  facts: SessionFacts,
  write: CheckInWrite,
): Promise<CheckedIn | undefined> => {
  if (facts.walkIn === 'no') return refuse('NOT_SIGNED_UP')
  const { session, profile } = await sessionAndProfile(deps, actor.personId, facts.sessionId)
  if (session.epoch !== facts.epoch) return refuse('SESSION_CHANGED')
  const { checkIn } = write.changes
  const changes = { ...write.changes, needsLeader: needsLeader(facts, write.changes) }
  const record: AttendanceRecord = {
    ...recordOf(session, profile, actor, checkIn.intent),
    ...changes,
    walkIn: true,
  }
  const { written, placed } = await takeAnyPlace(deps, session, record, (of, shard) =>
    deps.attendances.checkInAtDoor(of, shard, { ...write, changes }),
  )
  if (written.done) return atDoorAnswer(facts, placed, checkIn)
  if (written.reason === 'record' && written.record?.state === 'signed-up') return undefined
  return answerRefused(actor, facts, written, write)
}
