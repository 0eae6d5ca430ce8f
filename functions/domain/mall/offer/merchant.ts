import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { actingPerson } from '../../person/access/acting'
import { scopesOf } from '../../person/access/grant'
import { refuse } from '../../refusal'

/** The merchant whom the actor serves, as owner or clerk. */
export const needMerchant = async (deps: Pick<Deps, 'people'>, actor: Actor): Promise<string> => {
  const profile = await actingPerson(deps, actor)
  return scopesOf(profile).merchantId ?? refuse('FORBIDDEN')
}
