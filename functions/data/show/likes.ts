import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { isNamed } from '../../domain/intent'
import type { Like, ShowStore } from '../../domain/show/store'
import type { KeyUse } from '../../domain/usedKey/store'
import { conditional } from '../conditional'
import { defineEntity, type Key } from '../entity'
import { readAll } from '../readAll'
import type { Tables } from '../tables'
import { transact, type Write } from '../transact'
import { named, transactNamed } from '../transactNamed'
import { firstUseOf, takeKey } from '../usedKey'

type Likes = Pick<ShowStore, 'like' | 'unlike' | 'likes' | 'likesAmong'>

const prefix = 'l#'
const first = prefix
const last = `${prefix}~`

const likeKey = (personId: string, mark: string): Key => ({ pk: personId, sk: `${prefix}${mark}` })
const markIn = (sk: unknown) => String(sk).slice(prefix.length)

/** A like, in the partition of the person who likes; the post's count follows by the stream. */
export const likeEntity = defineEntity({
  type: 'like',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      personId: z.string(),
      mark: z.string(),
      by: z.string().optional(),
    }),
  ) satisfies z.ZodType<Like>,
  key: ({ personId, mark }) => likeKey(personId, mark),
  fromKey: ({ pk, sk }) => ({ personId: pk, mark: markIn(sk) }),
})

/**
 * The change and its key's first use, both or none, so that a duplicate that comes late does nothing; nor may it where
 * there was nothing to change, so the key is used there, too.
 */
const once = async (tables: Tables, personId: string, change: Write, use: KeyUse) => {
  const key = takeKey(tables, personId, use)
  const both = await transactNamed(tables, [...named('key', key), ['already', change]])
  const outcome = both.done || both.reason === 'key' ? both : await transact(tables, key)
  return outcome.done ? undefined : firstUseOf(outcome.item)
}

const like =
  (tables: Tables): Likes['like'] =>
  async (value, use) => {
    const Put = {
      TableName: tables.name('people'),
      Item: likeEntity.toItem(value),
      ConditionExpression: 'attribute_not_exists(pk)',
    }
    if (use && isNamed(use.intent)) return once(tables, value.personId, { Put }, use)
    await conditional(tables.client.send(new PutCommand(Put)))
    return undefined
  }

const unlike =
  (tables: Tables): Likes['unlike'] =>
  async (value, use) => {
    const Delete = {
      TableName: tables.name('people'),
      Key: likeEntity.key(value),
      ConditionExpression: 'attribute_exists(pk)',
    }
    if (use && isNamed(use.intent)) return once(tables, value.personId, { Delete }, use)
    await conditional(tables.client.send(new DeleteCommand(Delete)))
    return undefined
  }

const likes =
  ({ client, name }: Tables): Likes['likes'] =>
  async (personId, { from, downTo, limit }) => {
    const query = new QueryCommand({
      TableName: name('people'),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :downTo AND :from',
      ExpressionAttributeValues: {
        ':pk': personId,
        ':downTo': downTo ? `${prefix}${downTo}` : first,
        ':from': from ? `${prefix}${from}` : last,
      },
      ScanIndexForward: false,
      Limit: limit,
    })
    const { Items = [], LastEvaluatedKey } = await client.send(query)
    return { marks: Items.map(({ sk }) => markIn(sk)), more: LastEvaluatedKey !== undefined }
  }

export const likeStore = (tables: Tables): Likes => ({
  like: like(tables),
  unlike: unlike(tables),
  likes: likes(tables),
  likesAmong: async (personId, marks) => {
    const keys = marks.map(mark => likeKey(personId, mark))
    const items = await readAll(tables, 'people', keys)
    return items.map(({ sk }) => markIn(sk))
  },
})
