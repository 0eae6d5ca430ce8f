import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { likeShape } from '../../domain/show/like/like'
import type { ShowStore } from '../../domain/show/store'
import { conditional } from '../conditional'
import { defineEntity, type Key } from '../entity'
import { readAll } from '../readAll'
import type { Tables } from '../tables'

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
  shape: likeShape,
  key: ({ personId, mark }) => likeKey(personId, mark),
  fromKey: ({ pk, sk }) => ({ personId: pk, mark: markIn(sk) }),
})

const like =
  (tables: Tables): Likes['like'] =>
  async value => {
    const put = new PutCommand({
      TableName: tables.name('people'),
      Item: likeEntity.toItem(value),
      ConditionExpression: 'attribute_not_exists(pk)',
    })
    await conditional(tables, put)
  }

const unlike =
  (tables: Tables): Likes['unlike'] =>
  async value => {
    const remove = new DeleteCommand({
      TableName: tables.name('people'),
      Key: likeEntity.key(value),
      ConditionExpression: 'attribute_exists(pk)',
    })
    await conditional(tables, remove)
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
