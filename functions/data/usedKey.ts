import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Attendance } from '../contracts/attendance'
import type { RefusalCode } from '../contracts/errors'
import { hashOf } from '../domain/ids'
import { type Intent, isNamed } from '../domain/intent'
import type { FirstUse, KeyUse, UsedKeyStore } from '../domain/usedKey/store'
import { conditional } from './conditional'
import { defineEntity, type Item, type Key } from './entity'
import type { Tables } from './tables'
import type { Write } from './transact'

const keptSeconds = 30 * 24 * 3600

const itemKey = (personId: string, key: string): Key => ({
  pk: personId,
  sk: `k#${hashOf(key).toString('base64url').slice(0, 22)}`,
})

/**
 * What a person's key was first used for, kept a month: longer than any phone keeps a request. Beside it what was
 * answered, where the records move on and could no longer say it. Under 1 KB.
 */
const usedKeyEntity = defineEntity({
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
  key: ({ personId, key }) => itemKey(personId, key),
})

type Use = KeyUse & Pick<FirstUse, 'answer'>

const firstPut = (tables: Tables, personId: string, { intent, at, answer }: Use) => {
  const ttl = Math.floor(at.getTime() / 1000) + keptSeconds
  return {
    TableName: tables.name('people'),
    Item: usedKeyEntity.toItem({ personId, ...intent, answer, ttl }),
    ConditionExpression: 'attribute_not_exists(pk)',
  }
}

/** Takes a key together with what is done under it, in one transaction. None for a request without a key. */
export const takeKey = (tables: Tables, personId: string, use: Use): Write[] =>
  isNamed(use.intent) ? [{ Put: firstPut(tables, personId, use) }] : []

/** What stood against taking a key. */
export const firstUseOf = (item: Item | undefined): FirstUse => {
  if (!item) throw new Error('a key that was used was not answered')
  const { key, hash, answer, refused } = usedKeyEntity.fromItem(item)
  return { intent: { key, hash }, answer, refused }
}

const takenFor = (tables: Tables, personId: string, { key, hash }: Intent) => ({
  TableName: tables.name('people'),
  Key: itemKey(personId, key),
  ConditionExpression: '#hash = :hash',
  ExpressionAttributeNames: { '#hash': 'hash' },
  ExpressionAttributeValues: { ':hash': hash },
})

/**
 * Keys taken apart from what is done under them: with a verification they would pass its gate, and a roster's lines are
 * each a transaction of their own. A key left alone by a crash is met again by the same request's retry.
 */
export const usedKeyStore = (tables: Tables): UsedKeyStore => ({
  take: async (personId, use) => {
    if (!isNamed(use.intent)) return undefined
    const first = firstPut(tables, personId, use)
    const put = new PutCommand({ ...first, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })
    const { done, item } = await conditional(tables.client.send(put))
    return done ? undefined : firstUseOf(item)
  },
  firstUse: async (personId, intent) => {
    if (!isNamed(intent)) return undefined
    const Key = itemKey(personId, intent.key)
    const get = new GetCommand({ TableName: tables.name('people'), Key, ConsistentRead: true })
    const { Item } = await tables.client.send(get)
    return Item && firstUseOf(Item)
  },
  note: async (personId, intent, refused) => {
    if (!isNamed(intent)) return
    const note = new UpdateCommand({
      ...takenFor(tables, personId, intent),
      UpdateExpression: 'SET refused = :refused',
      ExpressionAttributeValues: { ':hash': intent.hash, ':refused': refused },
    })
    await conditional(tables.client.send(note))
  },
  keepAnswer: async (personId, intent, answer) => {
    if (!isNamed(intent)) return answer
    const keep = new UpdateCommand({
      ...takenFor(tables, personId, intent),
      UpdateExpression: 'SET answer = if_not_exists(answer, :answer)',
      ExpressionAttributeValues: { ':hash': intent.hash, ':answer': answer },
      ReturnValues: 'ALL_NEW',
    })
    const { done, item } = await conditional(tables.client.send(keep))
    return (done && firstUseOf(item).answer) || answer
  },
  letGo: async (personId, intent) => {
    if (!isNamed(intent)) return
    const taken = takenFor(tables, personId, intent)
    const ConditionExpression = `${taken.ConditionExpression} AND attribute_not_exists(answer)`
    await conditional(tables.client.send(new DeleteCommand({ ...taken, ConditionExpression })))
  },
})
