import type { CheckedIn } from '../../contracts/attendance'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { refuse } from '../refusal'
import type { AttendanceRecord } from './attendance'
import { answerRefused, atDoorAnswer } from './checkInAnswers'
import type { Facts } from './facts'
import { recordOf, sessionAndProfile } from './signUp'
import type { CheckInWrite } from './store'
import { takeAnyPlace } from './takeAnyPlace'

type DoorDeps = Pick<Deps, 'people' | 'activities' | 'attendances'>

/** A walk-in is one of the session's places, taken now. */
export const checkInAtDoor = async (
  deps: DoorDeps,
  actor: Actor,
  facts: Facts,
  write: CheckInWrite,
): Promise<CheckedIn> => {
  if (facts.walkIn === 'no') return refuse('NOT_SIGNED_UP')
  const { session, profile } = await sessionAndProfile(deps, actor.personId, facts.sessionId)
  if (session.epoch !== facts.epoch) return refuse('SESSION_CHANGED')
  const { checkIn } = write.changes
  const needsLeader = facts.walkIn === 'leader' || undefined
  const changes = { ...write.changes, needsLeader }
  const record: AttendanceRecord = {
    ...recordOf(session, profile, actor, checkIn.intent),
    ...changes,
    walkIn: true,
  }
  const { written, placed } = await takeAnyPlace(deps, session, record, (of, shard) =>
    deps.attendances.checkInAtDoor(of, shard, { ...write, changes }),
  )
  return written.done ? atDoorAnswer(facts, placed, checkIn) : answerRefused(actor, facts, written, write)
}
