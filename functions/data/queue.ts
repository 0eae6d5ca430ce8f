import type { From, Slice } from '../domain/page'
import type { Item } from './entity'
import { pageOf } from './page'
import type { Tables } from './tables'

/** What waits in one of the queues of the feed index, from its oldest item to what stands there since a moment. */
export const queuedSince = <Value>(
  tables: Tables,
  queue: string,
  before: Date,
  { fromItem, ...from }: From & { fromItem: (item: Item) => Value },
): Promise<Slice<Value>> => {
  const query = {
    TableName: tables.name('shows'),
    IndexName: 'byFeed',
    KeyConditionExpression: 'feedPk = :queue AND feedSk < :before',
    ExpressionAttributeValues: { ':queue': queue, ':before': before.toISOString() },
  }
  return pageOf(tables, query, from, fromItem)
}
