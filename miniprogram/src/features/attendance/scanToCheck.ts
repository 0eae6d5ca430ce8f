import { go } from '../../platform/navigate'
import { scan } from '../../platform/scan'

/** Scans the leader's code and opens the answer. */
export const scanToCheck = async (direction: 'in' | 'out') => {
  const code = await scan()
  if (code) await go('volunteer/check', { direction, code })
}
