import type { Account } from './account'
import type { Profile } from './person'

export type PersonStore = {
  profile(personId: string, options?: { fresh?: boolean }): Promise<Profile | undefined>
  account(personId: string, options?: { fresh?: boolean }): Promise<Account | undefined>
}
