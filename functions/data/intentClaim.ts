import * as z from 'zod'
import type { Attendance } from '../contracts/attendance'
import type { RefusalCode } from '../contracts/errors'
import { hashOf } from '../domain/ids'
import { type Intent, isNamed } from '../domain/intent'
import { defineEntity, type Key } from './entity'
import type { Tables } from './tables'
import type { Write } from './transact'

const keptSeconds = 30 * 24 * 3600

/** When a claim made now may go, in seconds since 1970. */
export const claimEnds = (at: Date) => Math.floor(at.getTime() / 1000) + keptSeconds

export const claimKey = (personId: string, key: string): Key => ({
  pk: personId,
  sk: `k#${hashOf(key).toString('base64url').slice(0, 22)}`,
})

/**
 * What a person's key was first used for, kept a month: longer than any phone keeps a request. Beside it what was
 * answered, where the records move on and could no longer say it. Under 1 KB.
 */
export const intentEntity = defineEntity({
  type: 'intent',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      personId: z.string(),
      key: z.string(),
      hash: z.string(),
      ttl: z.int(),
      answer: z.custom<Attendance>(value => typeof value === 'object').optional(),
      /** Lines of a roster that were refused, by their place in it. */
      refused: z
        .record(
          z.string(),
          z.custom<RefusalCode>(value => typeof value === 'string'),
        )
        .optional(),
    }),
  ),
  key: ({ personId, key }) => claimKey(personId, key),
})

/** The write that uses a key for the first time, and fails for every other. None for a request without a key. */
export const claimFirst = (
  tables: Tables,
  personId: string,
  { intent, at, answer }: { intent: Intent; at: Date; answer?: Attendance | undefined },
): Write[] => {
  if (!isNamed(intent)) return []
  const Item = intentEntity.toItem({ personId, ...intent, ...(answer ? { answer } : {}), ttl: claimEnds(at) })
  const TableName = tables.name('people')
  return [{ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }]
}

/** Names a key's claim for a write that stands only where the key is bound to this very content. */
export const boundIntent = (tables: Tables, personId: string, { key, hash }: Intent) => ({
  TableName: tables.name('people'),
  Key: claimKey(personId, key),
  ConditionExpression: '#hash = :hash',
  ExpressionAttributeNames: { '#hash': 'hash' },
  ExpressionAttributeValues: { ':hash': hash },
})

/** The write that binds a key to this content; fails where it was used for another. */
export const bindIntent = (tables: Tables, personId: string, intent: Intent, at: Date) => ({
  TableName: tables.name('people'),
  Item: intentEntity.toItem({ personId, ...intent, ttl: claimEnds(at) }),
  ConditionExpression: 'attribute_not_exists(pk) OR #hash = :hash',
  ExpressionAttributeNames: { '#hash': 'hash' },
  ExpressionAttributeValues: { ':hash': intent.hash },
})
