import * as z from 'zod'
import { consentPurposes } from '../../contracts/person'
import type { Profile } from '../../domain/person/person'
import type { ConfirmationRecord, UniqueField } from '../../domain/person/store'
import { defineEntity, type Key } from '../entity'
import { intentShape } from '../intentShape'

const sealed = z.object({ kid: z.string(), text: z.string() })
const confirmation = z.object({ managerId: z.string(), at: z.string(), by: z.string() })

const grant = z.lazy(() =>
  z.discriminatedUnion('role', [
    z.object({ role: z.literal('leader'), teamId: z.string() }),
    z.object({ role: z.literal('manager'), siteId: z.string() }),
    z.object({ role: z.enum(['merchant', 'clerk']), merchantId: z.string() }),
    z.object({ role: z.literal('moderator') }),
  ]),
)

export const volunteerShape = z.lazy(() =>
  z.object({
    number: z.string(),
    name: z.string(),
    identity: z.enum(['unconfirmed', 'confirmed']),
    idType: z.literal('resident-id'),
    idNumber: sealed,
    birthDate: z.string(),
    siteId: z.string(),
    siteName: z.string(),
    skills: z.array(z.string()),
    consents: z.array(z.object({ purpose: z.enum(consentPurposes), version: z.string(), at: z.string() })),
    guardianId: z.string().optional(),
    registeredAt: z.string(),
    confirmation: confirmation.optional(),
    by: z.string().optional(),
    intent: intentShape.optional(),
  }),
)

const profileShape = z.lazy(() =>
  z.object({
    id: z.string(),
    openid: z.string().optional(),
    displayName: z.string(),
    grants: z.array(grant),
    status: z.enum(['active', 'closed']),
    sessionVersion: z.number().int(),
    phone: sealed.optional(),
    volunteer: volunteerShape.optional(),
  }),
) satisfies z.ZodType<Profile>

/** Profile and account sort under it, and nothing that grows does. */
export const standingPrefix = 'a#'
export const profileKey = (personId: string): Key => ({ pk: personId, sk: 'a#profile' })

export const profileEntity = defineEntity({
  type: 'profile',
  v: 1,
  shape: profileShape,
  key: ({ id }) => profileKey(id),
})

const uniqueFields = ['openid', 'id-number', 'number'] as const satisfies UniqueField[]

export const guardKey = (field: UniqueField, lookup: string): Key => ({
  pk: `${field}#${lookup}`,
  sk: 'guard',
})

/**
 * Makes a field unique and leads to who holds it. `lookup` is the current one of `lookupsOf` for an openid and
 * an ID number, and the platform number itself for `number`.
 */
export const guardEntity = defineEntity({
  type: 'guard',
  v: 1,
  shape: z.lazy(() => z.object({ field: z.enum(uniqueFields), lookup: z.string(), personId: z.string() })),
  key: ({ field, lookup }) => guardKey(field, lookup),
})

export const phonePk = (lookup: string) => `phone#${lookup}`

/** Leads from a phone number's lookup to the people who have it: one item a person. */
export const phoneEntity = defineEntity({
  type: 'phone',
  v: 1,
  shape: z.lazy(() => z.object({ lookup: z.string(), personId: z.string() })),
  key: ({ lookup, personId }) => ({ pk: phonePk(lookup), sk: personId }),
})

const confirmationShape = z.lazy(() =>
  z.object({
    id: z.string(),
    personId: z.string(),
    ...confirmation.shape,
    intent: intentShape,
  }),
) satisfies z.ZodType<ConfirmationRecord>

/** What a manager answers for: the identities confirmed, in the manager's own partition. */
export const confirmationEntity = defineEntity({
  type: 'confirmation',
  v: 1,
  shape: confirmationShape,
  key: ({ managerId, id }) => ({ pk: managerId, sk: `confirmation#${id}` }),
})
