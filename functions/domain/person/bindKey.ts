import type { Deps } from '../deps'
import type { Actor, Intent } from '../intent'
import { refuse } from '../refusal'

/** Binds the person's key to what was sent under it, for a deed whose own record keeps none. Unnamed ones bind nothing. */
export const bindKey = async (
  { people, now }: Pick<Deps, 'people' | 'now'>,
  { personId }: Actor,
  intent: Intent,
): Promise<void> => {
  if ((await people.claim(personId, intent, now())) === 'other') refuse('KEY_REUSED')
}
