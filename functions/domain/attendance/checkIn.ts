import type { CheckedIn } from '../../contracts/attendance'
import { closesMinutesAfter } from '../../contracts/codeTimes'
import { later } from '../day'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import type { Scan } from './attendance'
import { answerRefused, proofOf, signedUpAnswer, toldAtCheckIn } from './checkInAnswers'
import { checkInAtDoor } from './checkInAtDoor'
import type { Facts } from './facts'
import { readScan, type ScanInput, scanDoneBefore } from './scan'
import type { CheckInWrite, Entered } from './store'

type CheckInDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'activities' | 'attendances'>

const writeOf = (actor: Actor, facts: Facts, checkIn: Scan, now: Date): CheckInWrite => ({
  personId: actor.personId,
  sessionId: facts.sessionId,
  epoch: facts.epoch,
  volunteersOnly: facts.volunteersOnly,
  now: now.toISOString(),
  changes: {
    state: 'inside',
    by: actor.requestId,
    checkIn,
    proof: proofOf(facts, checkIn),
  },
  until: later(facts.endAt, closesMinutesAfter).toISOString(),
})

const isAbsent = (written: Entered) =>
  !written.done && written.reason === 'record' && (!written.record || written.record.state === 'cancelled')

const enter = async (deps: CheckInDeps, actor: Actor, input: ScanInput): Promise<CheckedIn> => {
  const { code, scan } = readScan(deps, actor, 'in', input)
  const { facts } = code
  const write = writeOf(actor, facts, scan, deps.now())
  const written = await deps.attendances.checkIn(write)
  if (written.done) return signedUpAnswer(actor, facts, scan)
  if (isAbsent(written)) return checkInAtDoor(deps, actor, facts, write)
  return answerRefused(actor, facts, written, write)
}

const enteredBefore = async (deps: CheckInDeps, actor: Actor, input: ScanInput, error: unknown) => {
  const { facts, record, scan } = await scanDoneBefore(deps, actor, 'in', input, error)
  return toldAtCheckIn(actor, facts, record, scan)
}

/** Records that the person came: one conditional write, all facts from the code. */
export const checkIn = async (
  deps: CheckInDeps,
  actor: Actor,
  input: ScanInput,
): Promise<{ attendance: CheckedIn }> => ({
  attendance: await enter(deps, actor, input).catch(error => enteredBefore(deps, actor, input, error)),
})
