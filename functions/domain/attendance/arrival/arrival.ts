import type { CheckedIn } from '../../../contracts/attendance'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { refuse } from '../../refusal'
import { untilDone } from '../../untilDone'
import { type AttendanceRecord, hasCome, hasPlace, type Scan, toAttendance } from '../attendance'
import type { SessionFacts } from '../code/facts'
import { insideUntil } from '../hours/inside'
import type { CheckInWrite, Entered } from '../store'
import { checkInAtDoor } from './atDoor'
import { signedUpAnswer } from './signedUpAnswer'

type ArriveDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
type Coming = Pick<AttendanceRecord, 'proof' | 'wordRequest'> & { checkIn: Scan }

/** Came now, or had come before: then the record as it stands. */
export type Arrival = { came: CheckedIn } | { standing: AttendanceRecord & { checkIn: Scan } }

const writeOf = (comer: Actor, facts: SessionFacts, coming: Coming, now: Date): CheckInWrite => ({
  personId: comer.personId,
  sessionId: facts.sessionId,
  epoch: facts.epoch,
  volunteersOnly: facts.volunteersOnly,
  now: now.toISOString(),
  changes: { state: 'inside', by: comer.requestId, ...coming },
  until: insideUntil(facts.endAt) < now ? undefined : insideUntil(facts.endAt).toISOString(),
})

/** Why the account does not let the person in. */
const refuseAccount = (
  account: { volunteer: boolean } | undefined,
  { volunteersOnly }: CheckInWrite,
): never => refuse(volunteersOnly && !account?.volunteer ? 'VOLUNTEER_NEEDED' : 'INSIDE_ANOTHER')

const whoStands = (written: Exclude<Entered, { done: true }>, write: CheckInWrite) =>
  written.reason === 'account' ? refuseAccount(written.account, write) : written.record

/** A sign-up may come between the two looks, and a cancelling between the next two. */
const tries = 3

/** The person comes in: by the place they signed up for, or at the door. */
export const arrive = (
  deps: ArriveDeps,
  comer: Actor,
  facts: SessionFacts,
  coming: Coming,
): Promise<Arrival> => {
  const write = writeOf(comer, facts, coming, deps.now())
  return untilDone(tries, async (): Promise<Arrival | undefined> => {
    const written = await deps.attendances.checkIn(write)
    if (written.done) return { came: signedUpAnswer(comer, facts, coming) }
    const record = whoStands(written, write)
    if (hasCome(record)) return { standing: record }
    if (hasPlace(record)) return record.epoch === facts.epoch ? undefined : refuse('SESSION_CHANGED')
    const atDoor = await checkInAtDoor(deps, comer, facts, { write, replaces: record })
    if (atDoor.written.done) return { came: toAttendance(atDoor.placed) }
    whoStands(atDoor.written, write)
    return undefined
  })
}
