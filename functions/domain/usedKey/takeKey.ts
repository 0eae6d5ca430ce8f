import type { Deps } from '../deps'
import { type Actor, type Intent, isRepeat } from '../intent'
import { refuse } from '../refusal'
import type { FirstUse, KeyUse } from './store'

/** Refuses a key that was used for something else first. */
export const needOwnUse = (first: FirstUse | undefined, intent: Intent): FirstUse | undefined =>
  first && !isRepeat(first, intent) ? refuse('KEY_REUSED') : first

/** Takes the key of who asks before anything is done under it; answers its first use where this is a repeat. */
export const takeKey = async (
  { usedKeys }: Pick<Deps, 'usedKeys'>,
  { personId }: Actor,
  use: KeyUse,
): Promise<FirstUse | undefined> => needOwnUse(await usedKeys.take(personId, use), use.intent)
