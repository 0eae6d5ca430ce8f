import type { MyVoucher } from '../../contracts/mall'
import type { MeOut, ProfileOut } from '../../contracts/me'
import { type AttendanceRecord, toAttendance } from '../attendance/attendance'
import { accountOut } from '../ledger/account/accountOut'
import type { Standing } from '../ledger/store'
import type { Profile } from '../person/person'
import { personOut } from '../person/person'
import { maskedPhone } from '../person/secret/mask'
import { unseal } from '../person/secret/seal'
import type { KeyRing } from '../ports'

type About = Standing & {
  inside: AttendanceRecord | undefined
  sessions: AttendanceRecord[]
  vouchers: MyVoucher[]
}

const phoneOut = (encryption: KeyRing, { id: personId, phone }: Profile) =>
  phone && maskedPhone(unseal(encryption, { personId, field: 'phone' }, phone))

const profileOut = (encryption: KeyRing, profile: Profile): ProfileOut => {
  const known = { ...personOut(profile), phone: phoneOut(encryption, profile) }
  if (!profile.volunteer) return known
  const { number, name, identity, siteId, siteName, skills } = profile.volunteer
  return { ...known, number, name, identity, siteId, siteName, skills }
}

/** What a person sees of themselves. */
export const toMe = (encryption: KeyRing, now: Date, about: About): MeOut => {
  const { profile, account, inside, sessions, vouchers } = about
  return {
    profile: profileOut(encryption, profile),
    account: accountOut(account, now),
    upcoming: sessions.filter(({ state }) => state === 'signed-up').map(toAttendance),
    inside: inside && toAttendance(inside),
    vouchers,
  }
}
