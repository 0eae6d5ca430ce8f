import type { CheckedIn } from '../../../contracts/attendance'
import type { Deps } from '../../deps'
import type { Actor } from '../../intent'
import { refuse } from '../../refusal'
import type { AttendanceRecord, Scan } from '../attendance'
import type { SessionFacts } from '../code/facts'
import { insideUntil } from '../hours/inside'
import type { CheckInWrite, Entered } from '../store'
import { answerRefused, signedUpAnswer } from './answers'
import { checkInAtDoor } from './atDoor'

type ArriveDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
type Arrival = { checkIn: Scan; proof: AttendanceRecord['proof'] }

const writeOf = (comer: Actor, facts: SessionFacts, arrival: Arrival, now: Date): CheckInWrite => ({
  personId: comer.personId,
  sessionId: facts.sessionId,
  epoch: facts.epoch,
  volunteersOnly: facts.volunteersOnly,
  now: now.toISOString(),
  changes: { state: 'inside', by: comer.requestId, ...arrival },
  until: insideUntil(facts.endAt) < now ? undefined : insideUntil(facts.endAt).toISOString(),
})

const isAbsent = (written: Entered) =>
  !written.done && written.reason === 'record' && (!written.record || written.record.state === 'cancelled')

/** A sign-up may come between the two looks, and a cancelling between the next two. */
const tries = 3

/** The person comes in: by the place they signed up for, or at the door. */
export const arrive = async (
  deps: ArriveDeps,
  comer: Actor,
  facts: SessionFacts,
  arrival: Arrival,
): Promise<CheckedIn> => {
  const write = writeOf(comer, facts, arrival, deps.now())
  for (let attempt = 0; attempt < tries; attempt++) {
    const written = await deps.attendances.checkIn(write)
    if (written.done) return signedUpAnswer(comer, facts, arrival.checkIn)
    if (!isAbsent(written)) return answerRefused(comer, facts, written, write)
    const atDoor = await checkInAtDoor(deps, comer, facts, write)
    if (atDoor) return atDoor
  }
  return refuse('BUSY')
}
