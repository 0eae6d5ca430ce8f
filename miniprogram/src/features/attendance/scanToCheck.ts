import { go, replace } from '../../platform/navigate'
import { scan } from '../../platform/scan'

/** Scans the leader's code and opens the answer; from an answer, in its place. */
export const scanToCheck = async (direction: 'in' | 'out', from: 'start' | 'answer' = 'start') => {
  const code = await scan()
  if (code) await (from === 'start' ? go : replace)('volunteer/check', { direction, code })
}
