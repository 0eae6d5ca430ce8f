import type { AccountOut } from '../../../contracts/ledger'
import type { Account } from './account'
import { expiring, usable } from './lots'

/** The account as its owner sees it: the balance is what can be spent now. */
export const accountOut = (account: Account, now: Date): AccountOut => ({
  balance: usable(account, now),
  onsiteMinutes: account.onsiteMinutes,
  backfilledMinutes: account.backfilledMinutes,
  expiring: expiring(account, now),
})
