import type { Identity } from '../../contracts/person'
import type { Deps } from '../deps'
import { type Actor, type Intent, idOfIntent, intentOf, isRepeat } from '../intent'
import { needManager } from '../policy'
import { found, refuse } from '../refusal'
import { actingPerson } from './access/acting'
import { managedVolunteer } from './access/managed'
import type { Confirmed } from './store'

type ConfirmDeps = Pick<Deps, 'now' | 'people' | 'places'>
type Input = { personId: string; key?: string | undefined }

const confirmed: { identity: Identity } = { identity: 'confirmed' }

/** Whoever confirmed before, the card was seen: the answer is the same. */
const answerOf = (outcome: Confirmed, intent: Intent) => {
  if (outcome.done) return confirmed
  if (outcome.reason === 'record') return isRepeat(outcome.record, intent) ? confirmed : refuse('KEY_REUSED')
  return found(outcome.profile?.status === 'active' ? outcome.profile.volunteer : undefined) && confirmed
}

/** A manager at or above the volunteer's site saw the card. The manager's own is for another one to see. */
export const confirmIdentity = async (deps: ConfirmDeps, actor: Actor, input: Input) => {
  const manager = await actingPerson(deps, actor)
  needManager(manager)
  if (input.personId === actor.personId) refuse('OWN_IDENTITY', 'personId')
  await managedVolunteer(deps, manager, input.personId)
  const intent = intentOf(actor, 'confirmIdentity', input)
  const outcome = await deps.people.confirm({
    id: idOfIntent('cfm', actor, intent),
    personId: input.personId,
    managerId: actor.personId,
    at: deps.now().toISOString(),
    by: actor.requestId,
    intent,
  })
  return answerOf(outcome, intent)
}
