import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { cardShape } from '../../domain/show/post/card'
import { type ListedPost, readMark } from '../../domain/show/post/post'
import type { ShowStore } from '../../domain/show/store'
import type { Item } from '../entity'
import { get } from '../get'
import { pageOf } from '../page'
import { queuedSince } from '../queue'
import type { Tables } from '../tables'
import { feedPk, monthsEntity, monthsKey, postEntity, queues } from './item'

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

const writtenBy =
  (tables: Tables): Feeds['writtenBy'] =>
  (personId, from) => {
    const query = {
      TableName: tables.name('shows'),
      IndexName: 'byAuthor',
      KeyConditionExpression: 'authorPk = :author',
      ExpressionAttributeValues: { ':author': personId },
      ScanIndexForward: false,
    }
    return pageOf(tables, query, from, postEntity.fromItem)
  }

export const showFeeds = (tables: Tables): Feeds => ({
  publishedIn: (month, older) => newest(tables, { index: 'byFeed', pk: 'feedPk', is: feedPk(month) }, older),
  publishedUnder: (topicId, older) => newest(tables, { index: 'byTopic', pk: 'topicPk', is: topicId }, older),
  writtenBy: writtenBy(tables),
  monthsBefore: async month => {
    const item = await get(tables, 'shows', monthsKey)
    const months = item ? [...monthsEntity.fromItem(item).months] : []
    return months
      .filter(earlier => earlier < month)
      .sort()
      .reverse()
  },
  checkingSince: (before, from) =>
    queuedSince(tables, queues.checking, before, { ...from, fromItem: ({ pk }) => String(pk) }),
})
