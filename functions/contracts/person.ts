import * as z from 'zod'
import type { Attendance, UpcomingSession } from './attendance'
import { id, key } from './common'
import { mostSkill, personName } from './limits'
import type { MyVoucher } from './mall'
import { line } from './text'

export const consentPurposes = [
  'service',
  'id-number',
  'location',
  'photo',
  'report',
  'insurance',
  'guardian',
] as const
export const neededConsents = ['service', 'id-number'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const skills = [
  'teaching',
  'medical',
  'legal',
  'culture',
  'sports',
  'farming',
  'repair',
  'haircut',
  'counselling',
  'rescue',
  'driving',
  'other',
] as const
export type Skill = (typeof skills)[number]

export const roles = ['volunteer', 'leader', 'manager', 'merchant', 'clerk', 'moderator'] as const
export type Role = (typeof roles)[number]

export const loginInput = z.lazy(() => z.strictObject({ code: z.string().min(1).max(200) }))
export const renewInput = z.lazy(() => z.strictObject({ renewToken: z.string().min(1).max(2000) }))

/** A 平台编号 as people write it, or what else a field takes that finds a person by number. */
const typedNumber = z.string().trim().min(1).max(30)

/** Kept as text, however it is counted. */
const consentVersion = z.union([
  z.string().min(1).max(20),
  z.number().min(0).max(100_000_000).transform(String),
])

/** A name of any script, as on the card, without letters that show nothing; what it says a manager compares with the card. */
const realName = /^(?!.*[\u115f\u1160\u3164\uffa0])\p{L}[\p{L}\p{M}\p{Nd} ·.]*$/u

export const registerVolunteerInput = z.lazy(() =>
  z.strictObject({
    name: line(1, personName.most)
      .regex(realName)
      .refine(name => [...name].length >= personName.least),
    idType: z.enum(['resident-id']),
    idNumber: z.string().trim().min(1).max(30),
    phoneCode: z.string().min(1).max(200),
    siteId: id('sit'),
    /** The known ones, or any short word. */
    skills: z.array(line(1, mostSkill)).max(skills.length),
    consents: z
      .array(z.strictObject({ purpose: z.enum(consentPurposes), version: consentVersion }))
      .max(consentPurposes.length),
    guardianId: id('per').optional(),
    /** The guardian's 平台编号, which goes before `guardianId`. */
    guardianNumber: typedNumber.optional(),
    key,
  }),
)

export const confirmIdentityInput = z.lazy(() => z.strictObject({ personId: id('per'), key }))
export const findPersonInput = z.lazy(() => z.strictObject({ number: typedNumber }))

export type Identity = 'unconfirmed' | 'confirmed'

/** What a person may do, and where: ids of the teams led, the sites answered for, the merchant served. */
export type Scopes = { teamIds: string[]; siteIds: string[]; merchantId?: string }

export type PersonOut = {
  id: string
  roles: Role[]
  scopes: Scopes
  displayName: string
  /** What was agreed to at the registration; absent where there was none. */
  consents?: ConsentPurpose[]
}
/** Seconds until the access token ends. */
export type LoginOut = { token: string; renewToken: string; expiresIn: number; person: PersonOut }

/** Points that end at a time, in points. */
export type ExpiringPoints = { points: number; at: string }
export type AccountOut = {
  balance: number
  onsiteMinutes: number
  backfilledMinutes: number
  expiring?: ExpiringPoints
}

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
  upcoming: UpcomingSession[]
  inside?: Attendance
  vouchers: MyVoucher[]
}

export type VolunteerOut = { volunteer: { number: string; identity: Identity } }
/** Whom a manager sees at the counter: enough to compare with the card, nothing more. */
export type FoundPerson = {
  person: {
    id: string
    name: string
    number: string
    identity: Identity
    idNumberMasked: string
    siteName: string
    /** Whom a minor's form named; the manager looks whether they stand there too. */
    guardian?: { name: string; number: string }
  }
}
