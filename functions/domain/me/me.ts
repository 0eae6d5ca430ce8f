import type { MyVoucher } from '../../contracts/mall'
import type { MeOut, ProfileOut } from '../../contracts/me'
import { type AttendanceRecord, toAttendance } from '../attendance/attendance'
import { accountOut } from '../ledger/account/accountOut'
import type { Profile, Volunteer } from '../person/person'
import { toPersonOut } from '../person/personOut'
import { maskedPhone } from '../person/secret/mask'
import { unseal } from '../person/secret/seal'
import type { Standing } from '../person/store'
import type { KeyRing } from '../ports'

type About = Standing & {
  inside: AttendanceRecord | undefined
  sessions: AttendanceRecord[]
  vouchers: MyVoucher[]
}

const registeredOut = ({ number, name, identity, siteId, siteName, skills }: Volunteer) => ({
  number,
  name,
  identity,
  siteId,
  siteName,
  skills,
})

const phoneOut = (encryption: KeyRing, { id: personId, phone }: Profile) =>
  phone ? { phone: maskedPhone(unseal(encryption, { personId, field: 'phone' }, phone)) } : {}

const profileOut = (encryption: KeyRing, profile: Profile): ProfileOut => {
  const known = { ...toPersonOut(profile), ...phoneOut(encryption, profile) }
  return profile.volunteer ? { ...known, ...registeredOut(profile.volunteer) } : known
}

/** What a person sees of themselves. */
export const toMe = (encryption: KeyRing, now: Date, about: About): MeOut => {
  const { profile, account, inside, sessions, vouchers } = about
  return {
    profile: profileOut(encryption, profile),
    account: accountOut(account, now),
    upcoming: sessions.filter(({ state }) => state === 'signed-up').map(toAttendance),
    ...(inside ? { inside: toAttendance(inside) } : {}),
    vouchers,
  }
}
