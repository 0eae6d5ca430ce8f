import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { From, Slice } from '../domain/page'
import type { Item } from './entity'
import type { Tables } from './tables'

/**
 * Reads on until the page is full, each time twice as far: of a list that is filtered a stretch may hold little or
 * nothing. `placeOf` says where a page ends that ends with this item.
 */
export const fullPage = async <Value>(
  stretch: (from: From) => Promise<Slice<Value>>,
  placeOf: (last: Value) => string,
  { after, limit }: From,
  reach = limit,
): Promise<Slice<Value>> => {
  const read = await stretch({ after, limit: reach })
  const items = read.items.slice(0, limit)
  const last = items.at(-1)
  if (read.items.length > limit && last) return { items, after: placeOf(last) }
  if (items.length === limit || read.after === undefined) return read
  const rest = { after: read.after, limit: limit - items.length }
  const more = await fullPage(stretch, placeOf, rest, reach * 2)
  return { ...more, items: [...items, ...more.items] }
}

/** What stands in a partition, under a prefix where one is named. */
export const inPartition = (pk: string, prefix?: string): Partial<QueryCommandInput> => ({
  KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
  ExpressionAttributeValues: prefix ? { ':pk': pk, ':prefix': prefix } : { ':pk': pk },
})

/** A page of a query; where it ended travels as the text of the key. */
export const pageOf = async <Value>(
  { client }: Tables,
  input: Partial<QueryCommandInput> & Pick<QueryCommandInput, 'TableName'>,
  { after, limit }: From,
  fromItem: (item: Item) => Value,
): Promise<Slice<Value>> => {
  const ExclusiveStartKey = after ? (JSON.parse(after) as Item) : undefined
  const query = new QueryCommand({ ...input, Limit: limit, ExclusiveStartKey })
  const { Items = [], LastEvaluatedKey } = await client.send(query)
  return {
    items: Items.map(fromItem),
    ...(LastEvaluatedKey ? { after: JSON.stringify(LastEvaluatedKey) } : {}),
  }
}
