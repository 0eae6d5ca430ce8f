import * as z from 'zod'
import { confirmationShape, profileShape } from '../../domain/person/person'
import { type UniqueField, uniqueFields } from '../../domain/person/store'
import { defineEntity, type Key } from '../entity'

export const profileKey = (personId: string): Key => ({ pk: personId, sk: 'a#profile' })

export const profileEntity = defineEntity({
  type: 'profile',
  v: 1,
  shape: profileShape,
  key: ({ id }) => profileKey(id),
})

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

/** What a manager answers for: the identities confirmed, in the manager's own partition. */
export const confirmationEntity = defineEntity({
  type: 'confirmation',
  v: 1,
  shape: z.lazy(() => confirmationShape.unwrap().extend({ id: z.string(), personId: z.string() })),
  key: ({ managerId, id }) => ({ pk: managerId, sk: `confirmation#${id}` }),
})
