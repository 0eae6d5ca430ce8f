import { type Intent, shortKeyOf } from '../intent'
import type { Account } from '../person/account'
import { refuse } from '../refusal'
import type { Scan } from './attendance'

/** Ten services: more than a phone keeps, and few enough for the account. */
const kept = 20

/** A check-in looks at nothing, so its key stands apart until the next movement that has read the account. */
export const withKeys = ({ lastIn, ...account }: Account, ...more: string[]): Account => {
  const keys = [...(account.scans ?? []), ...(lastIn ? [lastIn] : []), ...more]
  return keys.length > 0 ? { ...account, scans: keys.slice(-kept) } : account
}

/**
 * The key of a scan is the scan's alone. The account keeps the last of them: an item of its own for each key would not
 * fit into what a check-in may cost.
 */
export const needOwnKey = ({ scans = [], lastIn }: Account, intent: Intent) => {
  if ([...scans, lastIn].includes(shortKeyOf(intent))) refuse('KEY_REUSED')
}

export const withScan = (account: Account, { intent }: Scan): Account => {
  needOwnKey(account, intent)
  return withKeys(account, shortKeyOf(intent))
}
