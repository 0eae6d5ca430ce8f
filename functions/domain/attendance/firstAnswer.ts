import type { Attendance } from '../../contracts/attendance'
import type { Deps } from '../deps'
import { type Actor, type Intent, isRepeat } from '../intent'
import { refuse } from '../refusal'
import type { FirstUse } from '../usedKey/store'

/** What this key was answered first; refuses where it was used for something else. */
export const firstAnswer = (first: FirstUse, intent: Intent): Attendance => {
  const { answer } = first
  return isRepeat(first, intent) && answer ? answer : refuse('KEY_REUSED')
}

/** Looked for before a refusal: a duplicate that comes late is answered as it was, whatever has changed since. */
export const answeredBefore = async (
  deps: Pick<Deps, 'usedKeys'>,
  actor: Actor,
  intent: Intent,
): Promise<Attendance | undefined> => {
  const first = await deps.usedKeys.firstUse(actor.personId, intent)
  return first && firstAnswer(first, intent)
}
