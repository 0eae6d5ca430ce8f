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
    ...{ ...record, state: 'inside', checkOut: undefined, proof: record.proof ?? 'person' },
    ...{ minutes: 0, points: 0, class: 'onsite' },
  })

/** Who came by themselves without a proof of the place is proven by the leader who sees them. */
const vouch = async (deps: NameDeps, before: AttendanceRecord, { personId, session, seen }: Naming) => {
  if (before.proof) return true
  const { account } = await deps.attendances.standing(personId, session.id, { fresh: true })
  const unchanged = found(account)
  const after: AttendanceRecord = { ...before, proof: 'person', by: seen.actor.requestId }
  return deps.attendances.book({ before, after, account: { before: unchanged, after: unchanged } })
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
  if (record.state !== 'inside') return isRepeat ? arrivalOf(record) : refuseSecond(record)
  return (await vouch(deps, record, naming)) ? arrivalOf(record) : undefined
}

/** The leader's word that this person came, whether they have checked in by themselves or not. */
export const nameArrival = async (deps: NameDeps, naming: Naming): Promise<CheckedIn> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const attendance = await nameOnce(deps, naming)
    if (attendance) return attendance
  }
  return refuse('BUSY')
}
