import type { From, Slice } from '../page'
import type { Profile } from '../person/person'
import type { Account } from './account/account'
import type { Entry } from './entry/entry'

type Fresh = { fresh?: boolean }

export type Standing = { profile: Profile; account: Account }

export type LedgerStore = {
  account(personId: string, options?: Fresh): Promise<Account | undefined>
  /** Profile and account in one read. */
  standing(personId: string, options?: Fresh): Promise<Standing | undefined>
  /** The person's entries, newest first. */
  entries(personId: string, from: From): Promise<Slice<Entry>>
}
