import type { ActivityCard } from './activity'
import type { Attendance } from './attendance'
import type { Page } from './common'
import type { AccountOut } from './ledger'
import type { MyVoucher } from './mall'
import type { Identity, PersonOut } from './person'

type Registered = {
  number: string
  name: string
  identity: Identity
  siteId: string
  siteName: string
  skills: string[]
}

/** What is known of a person to themself; who registered has a number. The phone number is masked. */
export type ProfileOut = PersonOut & { phone?: string } & (
    | Registered
    | { [Field in keyof Registered]?: undefined }
  )

export type MeOut = {
  profile: ProfileOut
  account: AccountOut
  upcoming: Attendance[]
  inside?: Attendance
  vouchers: MyVoucher[]
}

/** The first tab in one request; `me` for a person who is logged in. */
export type HomeOut = Page<'activities', ActivityCard> & { county: string; me?: MeOut }

export const meEndpoints = {
  getMe: { method: 'GET', path: '/v1/me' },
  getHome: { method: 'GET', path: '/v1/home' },
} as const
