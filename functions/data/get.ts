import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Item, Key } from './entity'
import type { TableName } from './table'
import type { Tables } from './tables'

/** One item; a read that may lag costs half of a `fresh` one. */
export const get = async (
  { client, name }: Tables,
  table: TableName,
  Key: Key,
  { fresh = false }: { fresh?: boolean } = {},
): Promise<Item | undefined> => {
  const command = new GetCommand({ TableName: name(table), Key, ConsistentRead: fresh })
  return (await client.send(command)).Item
}
