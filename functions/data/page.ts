import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { From, Slice } from '../domain/page'
import type { Item } from './entity'
import type { Tables } from './tables'

/** A page of a query; where it ended travels as the text of the key. */
export const pageOf = async <Value>(
  { client }: Tables,
  input: QueryCommandInput,
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
