import type * as z from 'zod'
import type { CheckedIn } from '../../contracts/attendance'
import type { checkInVolunteerInput } from '../../contracts/attendance.input'
import { plainNumber } from '../../contracts/platformNumber'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { holderOfNumber } from '../person/number/holderOfNumber'
import { found, refuse } from '../refusal'
import { takeWord } from './arrival/leadersWord'
import { needRunner } from './roster/runner'

type VolunteerDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>

/** Whoever was closed has no number any more. */
const nameOf = async ({ people }: VolunteerDeps, personId: string) => {
  const { status, volunteer, displayName } = found(await people.profile(personId))
  if (status !== 'active') refuse('NOT_FOUND', 'number')
  return volunteer?.name ?? displayName
}

/**
 * The leader scans the volunteer code of somebody who came, or takes them from the list: it is the check-in of whoever
 * has no phone at hand, the proof of whoever checked in without one, and the way in for whoever did not sign up. Said
 * again it changes nothing and answers the record as it stands.
 */
export const checkInVolunteer = async (
  deps: VolunteerDeps,
  actor: Actor,
  { sessionId, number, cameAt }: z.output<typeof checkInVolunteerInput>,
): Promise<{ name: string; attendance: CheckedIn }> => {
  const { session } = await needRunner(deps, actor, sessionId, { fresh: true })
  if (session.state !== 'published') refuse('NOT_FOUND')
  const personId = (await holderOfNumber(deps, plainNumber(number))) ?? refuse('NOT_FOUND', 'number')
  if (personId === actor.personId) refuse('OWN_HOURS')
  const name = await nameOf(deps, personId)
  const seen = { actor, cameAt, now: deps.now() }
  return { name, attendance: await takeWord(deps, { personId, session, seen }) }
}
