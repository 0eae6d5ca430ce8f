import type { Attendance } from '../../../contracts/attendance'
import type { Session } from '../../activity/activity'
import type { Deps } from '../../deps'
import { found, Refusal, refuse } from '../../refusal'
import { type AttendanceRecord, toAttendance } from '../attendance'
import { factsOf } from '../code/facts'
import { refuseSecond } from '../code/scan'
import { withTold } from '../told'
import { arrive } from './arrival'
import { type Seen, seenComing } from './wordOfComing'

type NameDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
/** `isSaid`: the same word was taken before, so that it is told what came of it. */
type Naming = { personId: string; session: Session; seen: Seen; isSaid: boolean }

/** Each but the last may find that the person scans, signs up or leaves at this very moment. */
const tries = 5

/** As it was when they came, whatever has been since. */
const arrivalOf = (record: AttendanceRecord): Attendance =>
  toAttendance({
    ...{ ...record, state: 'inside', checkOut: undefined },
    ...{ minutes: 0, points: 0, class: 'onsite' },
  })

/** Who came by themselves without a proof of the place, or at the door, is proven by the leader who sees them. */
const seenByLeader = (before: AttendanceRecord, by: string): AttendanceRecord => ({
  ...{ ...withTold(before), proof: before.proof ?? 'person', needsLeader: undefined },
  by,
})

/** Answers the record as it is then; undefined where it has changed meanwhile. */
const vouch = async (deps: NameDeps, before: AttendanceRecord, { personId, session, seen }: Naming) => {
  if (before.proof && !before.needsLeader) return before
  const standing = await deps.attendances.standing(personId, session.id, { fresh: true })
  const unchanged = found(standing.account)
  const after = seenByLeader(before, seen.actor.requestId)
  const account = { before: unchanged, after: unchanged }
  return (await deps.attendances.book({ before, after, account })) ? after : undefined
}

/** False where they scan the code themselves at this moment. */
const letIn = async (deps: NameDeps, { personId, session, seen }: Naming): Promise<boolean> => {
  const arrival = { checkIn: seenComing(session, seen), proof: 'person' } as const
  const comer = { personId, requestId: seen.actor.requestId }
  try {
    await arrive(deps, comer, factsOf(session, seen.actor.personId, 'in'), arrival)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ALREADY_CHECKED_IN') return false
    throw error
  }
}

/** A word that comes again when the person has left proves nothing more. */
const proven = async (deps: NameDeps, record: AttendanceRecord, naming: Naming) => {
  if (naming.isSaid && record.checkOut) return record
  return record.state === 'confirmed' ? refuseSecond(record) : vouch(deps, record, naming)
}

/** The leader's word that this person came, whether they have checked in by themselves or not. */
export const nameArrival = async (deps: NameDeps, naming: Naming): Promise<Attendance> => {
  const { personId, session } = naming
  let { isSaid } = naming
  for (let attempt = 0; attempt < tries; attempt++) {
    const record = await deps.attendances.record(personId, session.id, { fresh: true })
    if (record?.checkIn && record.state !== 'cancelled') {
      const named = await proven(deps, record, { ...naming, isSaid })
      if (named) return arrivalOf(named)
    } else isSaid = (await letIn(deps, naming)) || isSaid
  }
  return refuse('BUSY')
}
