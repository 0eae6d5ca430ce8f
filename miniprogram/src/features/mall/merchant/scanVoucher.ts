import { newIntent } from '../../../lib/intent'
import { go, replace } from '../../../platform/navigate'
import { scan } from '../../../platform/scan'

/** Scans what the customer shows and opens the answer; from an answer, in its place. */
export const scanVoucher = async (from: 'desk' | 'answer') => {
  const code = await scan()
  if (code) await (from === 'desk' ? go : replace)('merchant/verify', { code, ...newIntent() })
}
