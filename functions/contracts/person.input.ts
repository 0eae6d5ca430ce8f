import * as z from 'zod'
import { id, key } from './common.input'
import { mostSkill, personName } from './limits'
import type { FoundPerson, Identity, LoginOut, VolunteerOut } from './person'
import { consentPurposes, skills } from './person'
import { line } from './text.input'

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

/** What each request takes and answers. */
export type PersonApi = {
  login: { in: z.input<typeof loginInput>; out: LoginOut }
  renew: { in: z.input<typeof renewInput>; out: LoginOut }
  registerVolunteer: { in: z.input<typeof registerVolunteerInput>; out: VolunteerOut }
  confirmIdentity: { in: z.input<typeof confirmIdentityInput>; out: { identity: Identity } }
  findPerson: { in: z.input<typeof findPersonInput>; out: FoundPerson }
}
