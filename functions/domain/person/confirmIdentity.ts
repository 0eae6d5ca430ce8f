import type { Identity } from '../../contracts/person'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { derivedId } from '../ids'
import { needManager } from '../policy'
import { found, refuse } from '../refusal'
import { actingPerson } from './access/acting'
import { managedVolunteer } from './access/managed'
import type { Profile } from './person'

type ConfirmDeps = Pick<Deps, 'now' | 'people' | 'places'>

const confirmed: { identity: Identity } = { identity: 'confirmed' }

/** Whoever confirmed meanwhile, the card was seen: the answer is the same. */
const answerMeanwhile = (profile: Profile | undefined) =>
  found(profile?.status === 'active' ? profile.volunteer : undefined) && confirmed

/** A manager at or above the volunteer's site saw the card. The manager's own is for another one to see. */
export const confirmIdentity = async (
  deps: ConfirmDeps,
  { personId: managerId, requestId: by }: Actor,
  { personId }: { personId: string },
): Promise<{ identity: Identity }> => {
  const manager = await actingPerson(deps, { personId: managerId })
  needManager(manager)
  if (personId === managerId) refuse('OWN_IDENTITY', 'personId')
  const { volunteer } = await managedVolunteer(deps, manager, personId)
  if (volunteer.identity === 'confirmed') return confirmed
  const id = derivedId('cfm', managerId, personId)
  const outcome = await deps.people.confirm({ id, personId, managerId, at: deps.now().toISOString(), by })
  return outcome.done ? confirmed : answerMeanwhile(outcome.profile)
}
