import { settleMayLocate, settlePlacePermission } from '../../lib/mayLocate'
import { go, replace } from '../../platform/navigate'
import { scan } from '../../platform/scan'

/**
 * Scans the leader's code and opens the answer; from an answer, in its place. Whatever is asked about the place, by
 * us at the first check-in or by WeChat, is asked before it: a code grows old while somebody reads.
 */
export const scanToCheck = async (direction: 'in' | 'out', from: 'start' | 'answer' = 'start') => {
  if (direction === 'in' && !(await settleMayLocate())) return
  await settlePlacePermission()
  const code = await scan()
  if (code) await (from === 'start' ? go : replace)('volunteer/check', { direction, code })
}
