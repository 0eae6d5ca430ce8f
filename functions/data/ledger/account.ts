import * as z from 'zod'
import type { Account } from '../../domain/ledger/account/account'
import { defineEntity, type Key } from '../entity'
import type { Write } from '../transact'

const shape = z.lazy(() =>
  z.object({
    personId: z.string(),
    rev: z.number().int().nonnegative(),
    volunteer: z.boolean(),
    confirmed: z.boolean(),
    balance: z.number().int().nonnegative(),
    lots: z.record(z.string(), z.number().int().nonnegative()),
    onsiteMinutes: z.number().int().nonnegative(),
    backfilledMinutes: z.number().int().nonnegative(),
    historicMinutes: z.number().int().nonnegative(),
    days: z.record(z.string(), z.number().int().nonnegative()),
    vouchers: z.record(z.string(), z.object({ offerId: z.string(), expiresAt: z.iso.datetime() })),
    inside: z.object({ sessionId: z.string(), until: z.string() }).optional(),
  }),
) satisfies z.ZodType<Account>

export const accountKey = (personId: string): Key => ({ pk: personId, sk: 'a#account' })

/** One a person, beside the profile: points, minutes, where the person is inside. */
export const accountEntity = defineEntity({
  type: 'account',
  v: 1,
  shape,
  key: ({ personId }) => accountKey(personId),
  fromKey: ({ pk }) => ({ personId: pk }),
})

/**
 * Repeats on the account what the profile says, so that a movement needs to look at one item. Raises `rev`, because a
 * movement writes all that it has seen.
 */
export const flagAccount = (TableName: string, personId: string, flag: 'volunteer' | 'confirmed'): Write => ({
  Update: {
    TableName,
    Key: accountKey(personId),
    UpdateExpression: 'SET #flag = :true ADD rev :one',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#flag': flag },
    ExpressionAttributeValues: { ':true': true, ':one': 1 },
  },
})
