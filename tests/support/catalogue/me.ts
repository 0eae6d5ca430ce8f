import type { HomeOut, MeOut, ProfileOut } from '../../../functions/contracts/me'
import type { MeApi } from '../../../functions/contracts/me.input'
import { attendance } from './attendance'
import { cards } from './cards'
import type { Examples } from './example'
import { account } from './ledger'
import { voucher } from './mall'
import { person } from './person'
import { station } from './place'

export const profile: ProfileOut = {
  ...person(),
  number: 'YX00186203',
  name: '周禾',
  identity: 'confirmed',
  siteId: station.id,
  siteName: station.name,
  skills: [],
  phone: '138****0001',
}

export const me = (more: Partial<MeOut> = {}): MeOut => ({
  profile,
  account: account(),
  upcoming: [attendance()],
  vouchers: [voucher()],
  ...more,
})

export const home = (more: Partial<HomeOut> = {}): HomeOut => ({
  county: '银杏县',
  activities: cards,
  me: me(),
  ...more,
})

export const meExamples: Examples<MeApi> = {
  getMe: { request: {}, answer: () => me() },
  getHome: { request: { scope: 'town', siteId: 'sit_none' }, answer: () => home() },
}
