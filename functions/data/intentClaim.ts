import * as z from 'zod'
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

/** What a person's key was first used for, kept a month: longer than any phone keeps a request. */
const intentEntity = defineEntity({
  type: 'intent',
  v: 1,
  shape: z.object({ personId: z.string(), key: z.string(), hash: z.string(), ttl: z.int() }),
  key: ({ personId, key }) => claimKey(personId, key),
})

/** Names a key's claim for a write that stands only where the key is bound to this very content. */
export const boundIntent = (tables: Tables, personId: string, { key, hash }: Intent) => ({
  TableName: tables.name('people'),
  Key: claimKey(personId, key),
  ConditionExpression: '#hash = :hash',
  ExpressionAttributeNames: { '#hash': 'hash' },
  ExpressionAttributeValues: { ':hash': hash },
})

/**
 * The write that binds a key to this content where no record's id derives from it; fails when the key was used
 * for another. None for a request without a key.
 */
export const claimIntent = (tables: Tables, personId: string, intent: Intent, at: Date): Write[] => {
  if (!isNamed(intent)) return []
  const ttl = claimEnds(at)
  return [
    {
      Put: {
        TableName: tables.name('people'),
        Item: intentEntity.toItem({ personId, ...intent, ttl }),
        ConditionExpression: 'attribute_not_exists(pk) OR #hash = :hash',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':hash': intent.hash },
      },
    },
  ]
}
