import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Slice } from '../domain/page'
import { type ListedPost, readMark } from '../domain/show/post'
import type { ShowStore } from '../domain/show/store'
import type { Item } from './entity'
import { cardShape, feedPk, monthsEntity, monthsKey, postEntity, queues } from './showItems'
import type { Tables } from './tables'

type Feeds = Pick<
  ShowStore,
  'publishedIn' | 'monthsBefore' | 'publishedUnder' | 'writtenBy' | 'checkingSince'
>

/** What the feed indexes carry of a post; all that stands there is published. */
const listed = (item: Item): ListedPost => ({
  id: String(item.pk),
  state: 'published',
  card: cardShape.parse(item.card),
  likes: Number(item.likes),
  at: readMark(String(item.feedSk)).publishedAt,
})

type Feed = { index: 'byFeed' | 'byTopic'; pk: 'feedPk' | 'topicPk'; is: string }
type Older = Parameters<Feeds['publishedIn']>[1]

const afterEverything = '~'

const newest = async ({ client, name }: Tables, feed: Feed, { olderThan, limit }: Older) => {
  const query = new QueryCommand({
    TableName: name('shows'),
    IndexName: feed.index,
    KeyConditionExpression: `${feed.pk} = :is AND feedSk < :olderThan`,
    ExpressionAttributeValues: { ':is': feed.is, ':olderThan': olderThan ?? afterEverything },
    ScanIndexForward: false,
    Limit: limit,
  })
  return ((await client.send(query)).Items ?? []).map(listed)
}

const sliceOf = <Value>(
  items: Item[] | undefined,
  last: Item | undefined,
  fromItem: (item: Item) => Value,
): Slice<Value> => ({ items: (items ?? []).map(fromItem), after: last && JSON.stringify(last) })

const startOf = (after: string | undefined) => (after ? { ExclusiveStartKey: JSON.parse(after) as Item } : {})

const writtenBy =
  ({ client, name }: Tables): Feeds['writtenBy'] =>
  async (personId, { after, limit }) => {
    const query = new QueryCommand({
      TableName: name('shows'),
      IndexName: 'byAuthor',
      KeyConditionExpression: 'authorPk = :author',
      ExpressionAttributeValues: { ':author': personId },
      ScanIndexForward: false,
      Limit: limit,
      ...startOf(after),
    })
    const { Items, LastEvaluatedKey } = await client.send(query)
    return sliceOf(Items, LastEvaluatedKey, postEntity.fromItem)
  }

/** A page of one of the queues of the feed index, from its oldest item to what stands there since a moment. */
export const queuedSince = async <Value>(
  { client, name }: Tables,
  queue: (typeof queues)[keyof typeof queues],
  before: Date,
  { after, limit, fromItem }: { after?: string | undefined; limit: number; fromItem: (item: Item) => Value },
): Promise<Slice<Value>> => {
  const query = new QueryCommand({
    TableName: name('shows'),
    IndexName: 'byFeed',
    KeyConditionExpression: 'feedPk = :queue AND feedSk < :before',
    ExpressionAttributeValues: { ':queue': queue, ':before': before.toISOString() },
    Limit: limit,
    ...startOf(after),
  })
  const { Items, LastEvaluatedKey } = await client.send(query)
  return sliceOf(Items, LastEvaluatedKey, fromItem)
}

export const showFeeds = (tables: Tables): Feeds => ({
  publishedIn: (month, older) => newest(tables, { index: 'byFeed', pk: 'feedPk', is: feedPk(month) }, older),
  publishedUnder: (topicId, older) => newest(tables, { index: 'byTopic', pk: 'topicPk', is: topicId }, older),
  writtenBy: writtenBy(tables),
  monthsBefore: async month => {
    const { client, name } = tables
    const { Item } = await client.send(new GetCommand({ TableName: name('shows'), Key: monthsKey }))
    const months = Item ? [...monthsEntity.fromItem(Item).months] : []
    return months
      .filter(earlier => earlier < month)
      .sort()
      .reverse()
  },
  checkingSince: (before, from) =>
    queuedSince(tables, queues.checking, before, { ...from, fromItem: ({ pk }) => String(pk) }),
})
