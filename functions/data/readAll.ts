import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Item, Key } from './entity'
import type { TableName } from './table'
import type { Tables } from './tables'

const mostKeys = 100
const pause = 50
const tries = 8

type Options = { fresh?: boolean }

const readBatch = async (tables: Tables, table: TableName, keys: Key[], { fresh = false }: Options) => {
  const TableName = tables.name(table)
  const items: Item[] = []
  let asked: Record<string, unknown>[] = keys
  for (let attempt = 0; asked.length > 0; attempt++) {
    if (attempt === tries) throw new Error(`the store left ${asked.length} keys unread`)
    if (attempt > 0) await tables.wait(pause * attempt)
    const RequestItems = { [TableName]: { Keys: asked, ConsistentRead: fresh } }
    const { Responses, UnprocessedKeys } = await tables.client.send(new BatchGetCommand({ RequestItems }))
    items.push(...(Responses?.[TableName] ?? []))
    asked = UnprocessedKeys?.[TableName]?.Keys ?? []
  }
  return items
}

/** The items that exist of the keys named, in no order. */
export const readAll = async (
  tables: Tables,
  table: TableName,
  keys: Key[],
  options: Options = {},
): Promise<Item[]> => {
  const batches: Promise<Item[]>[] = []
  for (let at = 0; at < keys.length; at += mostKeys)
    batches.push(readBatch(tables, table, keys.slice(at, at + mostKeys), options))
  return (await Promise.all(batches)).flat()
}
