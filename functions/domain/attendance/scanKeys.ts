import { shortKeyOf } from '../intent'
import type { Account } from '../ledger/account/account'
import type { Scan } from './attendance'

/** Ten services: more than a phone keeps, and few enough for the account. */
const kept = 20

/** A check-in looks at nothing, so its key stands apart until the next movement that has read the account. */
export const withKeys = ({ lastIn, ...account }: Account, ...more: string[]): Account => {
  const keys = [...(account.scans ?? []), ...(lastIn ? [lastIn] : []), ...more]
  return keys.length > 0 ? { ...account, scans: keys.slice(-kept) } : account
}

/**
 * Whether another scan, or this very one, was made under the key. The account keeps the last of them: an item of its
 * own for each would not fit into what a check-in may cost.
 */
export const knowsKey = ({ scans = [], lastIn }: Account, { intent }: Scan): boolean =>
  [...scans, lastIn].includes(shortKeyOf(intent))

export const withScan = (account: Account, { intent }: Scan): Account => withKeys(account, shortKeyOf(intent))
