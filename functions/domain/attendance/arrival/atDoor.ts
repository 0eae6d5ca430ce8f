import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { refuse } from '../../refusal'
import type { AttendanceRecord } from '../attendance'
import type { SessionFacts } from '../code/facts'
import { takeFreePlace } from '../place/freePlace'
import { inPlaceOf, newRecord, sessionAndProfile } from '../place/openSession'
import type { CheckInWrite, Entered } from '../store'

type DoorDeps = Pick<Deps, 'people' | 'activities' | 'attendances'>
/** The check-in, and the person's cancelled record, where there is one. */
type Coming = { write: CheckInWrite; replaces: AttendanceRecord | undefined }

/** The leader who stands there has named the person already. */
const needsLeader = ({ walkIn }: SessionFacts, { proof }: CheckInWrite['changes']) =>
  (walkIn === 'leader' && proof !== 'person') || undefined

/** A walk-in is one of the session's places, taken now. */
export const checkInAtDoor = async (
  deps: DoorDeps,
  actor: Actor,
  facts: SessionFacts,
  { write, replaces }: Coming,
): Promise<{ written: Entered; placed: AttendanceRecord }> => {
  if (facts.walkIn === 'no') return refuse('NOT_SIGNED_UP')
  const { session, profile } = await sessionAndProfile(deps, actor.personId, facts.sessionId)
  if (session.epoch !== facts.epoch) return refuse('SESSION_CHANGED')
  const changes = { ...write.changes, needsLeader: needsLeader(facts, write.changes) }
  const comes = { ...newRecord(session, profile, actor), ...changes, walkIn: true }
  const record = replaces ? inPlaceOf(comes, replaces) : comes
  return takeFreePlace(deps, session, record, (of, shard) =>
    deps.attendances.checkInAtDoor({ record: of, replaces }, shard, { ...write, changes }),
  )
}
