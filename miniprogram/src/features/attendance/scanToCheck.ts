import { settleMayLocate } from '../../lib/mayLocate'
import { go, replace } from '../../platform/navigate'
import { scan } from '../../platform/scan'

/**
 * Scans the leader's code and opens the answer; from an answer, in its place. The first check-in asks before it
 * whether the place may be used.
 */
export const scanToCheck = async (direction: 'in' | 'out', from: 'start' | 'answer' = 'start') => {
  if (direction === 'in' && !(await settleMayLocate())) return
  const code = await scan()
  if (code) await (from === 'start' ? go : replace)('volunteer/check', { direction, code })
}
