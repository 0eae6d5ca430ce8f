import type * as z from 'zod'
import type { CheckedIn } from '../../contracts/attendance'
import type { checkInVolunteerInput } from '../../contracts/attendance.input'
import { plainNumber } from '../../contracts/platformNumber'
import type { Deps } from '../deps'
import { type Actor, intentOf } from '../intent'
import { holderOfNumber } from '../person/number/holderOfNumber'
import { found, Refusal, refuse } from '../refusal'
import { takeKey } from '../usedKey/takeKey'
import { nameArrival } from './arrival/leadersWord'
import { needRunner } from './roster/runner'

type Input = z.output<typeof checkInVolunteerInput>
type VolunteerDeps = Pick<Deps, 'now' | 'usedKeys' | 'people' | 'activities' | 'attendances'>

/** Whoever was closed has no number any more. */
const nameOf = async ({ people }: VolunteerDeps, personId: string) => {
  const { status, volunteer, displayName } = found(await people.profile(personId))
  if (status !== 'active') refuse('NOT_FOUND', 'number')
  return volunteer?.name ?? displayName
}

const named = async (deps: VolunteerDeps, naming: Parameters<typeof nameArrival>[1]) => {
  const { actor, intent } = naming.seen
  return deps.usedKeys.keepAnswer(actor.personId, intent, await nameArrival(deps, naming))
}

/**
 * The leader scans the volunteer code of somebody who came, or takes them from the list: it is the check-in of whoever
 * has no phone at hand, the proof of whoever checked in without one, and the way in for whoever did not sign up. Said
 * again it changes nothing. A refusal that changed nothing lets go of the key.
 */
export const checkInVolunteer = async (
  deps: VolunteerDeps,
  actor: Actor,
  input: Input,
): Promise<{ name: string; attendance: CheckedIn }> => {
  const { session } = await needRunner(deps, actor, input.sessionId, { fresh: true })
  if (session.state !== 'published') refuse('NOT_FOUND')
  const personId = (await holderOfNumber(deps, plainNumber(input.number))) ?? refuse('NOT_FOUND', 'number')
  if (personId === actor.personId) refuse('OWN_HOURS')
  const seen = {
    actor,
    intent: intentOf(actor, 'checkInVolunteer', input),
    cameAt: input.cameAt,
    now: deps.now(),
  }
  const first = await takeKey(deps, actor, { intent: seen.intent, at: seen.now })
  try {
    const name = await nameOf(deps, personId)
    return {
      name,
      attendance: first?.answer ?? (await named(deps, { personId, session, seen, isSaid: !!first })),
    }
  } catch (error) {
    if (error instanceof Refusal && !first) await deps.usedKeys.letGo(actor.personId, seen.intent)
    throw error
  }
}
