import type { CheckedIn } from '../../contracts/attendance'
import type { Session } from '../activity/activity'
import type { Deps } from '../deps'
import { found, Refusal, refuse } from '../refusal'
import { arrive } from './arrive'
import { type AttendanceRecord, toAttendance } from './attendance'
import { factsOf } from './facts'
import { refuseSecond } from './scan'
import { type Seen, seenComing } from './seenComing'

type NameDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
type Naming = { personId: string; session: Session; seen: Seen; isRepeat: boolean }

const tries = 4

/** As it was when they came, whatever has been since. */
const arrivalOf = (record: AttendanceRecord): CheckedIn =>
  toAttendance({
    ...{ ...record, state: 'inside', checkOut: undefined },
    ...{ minutes: 0, points: 0, class: 'onsite' },
  })

/** Who came by themselves without a proof of the place, or at the door, is proven by the leader who sees them. */
const seenByLeader = (before: AttendanceRecord, by: string): AttendanceRecord => ({
  ...{ ...before, proof: before.proof ?? 'person', needsLeader: undefined },
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

/** Undefined where they scan the code themselves at this moment. */
const letIn = async (deps: NameDeps, { personId, session, seen }: Naming): Promise<CheckedIn | undefined> => {
  const arrival = { checkIn: seenComing(session, seen), proof: 'person' } as const
  const comer = { personId, requestId: seen.actor.requestId }
  try {
    const arrived = await arrive(deps, comer, factsOf(session, seen.actor.personId, 'in'), arrival)
    return { ...arrived, proof: 'person' }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ALREADY_CHECKED_IN') return undefined
    throw error
  }
}

/** Undefined where something came in between, so that it has to be looked at again. */
const nameOnce = async (deps: NameDeps, naming: Naming): Promise<CheckedIn | undefined> => {
  const { personId, session, isRepeat } = naming
  const record = await deps.attendances.record(personId, session.id, { fresh: true })
  if (!record?.checkIn || record.state === 'cancelled') return letIn(deps, naming)
  if (record.state === 'confirmed') return isRepeat ? arrivalOf(record) : refuseSecond(record)
  const named = await vouch(deps, record, naming)
  return named && arrivalOf(named)
}

/** The leader's word that this person came, whether they have checked in by themselves or not. */
export const nameArrival = async (deps: NameDeps, naming: Naming): Promise<CheckedIn> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const attendance = await nameOnce(deps, naming)
    if (attendance) return attendance
  }
  return refuse('BUSY')
}
