import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { scopesOf } from '../person/person'
import { found, refuse } from '../refusal'

/** The merchant whom the actor serves, as owner or clerk. */
export const needMerchant = async (
  deps: Pick<Deps, 'people'>,
  actor: Actor,
  options?: { fresh: boolean },
): Promise<string> => {
  const profile = found(await deps.people.profile(actor.personId, options))
  return scopesOf(profile).merchantId ?? refuse('FORBIDDEN')
}
