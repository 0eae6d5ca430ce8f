import { refuse } from './refusal'

/**
 * Looks and writes again while what was seen had moved on by the time it was written: `attempt` then answers undefined.
 * Only the first look may lag (`fresh` is false); `tried` is how often it was in vain. BUSY where it kept moving.
 */
export const untilDone = async <Done>(
  tries: number,
  attempt: (fresh: boolean, tried: number) => Promise<Done | undefined>,
): Promise<Done> => {
  for (let tried = 0; tried < tries; tried++) {
    const done = await attempt(tried > 0, tried)
    if (done !== undefined) return done
  }
  return refuse('BUSY')
}
