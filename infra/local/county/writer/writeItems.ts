import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { TableName } from '../../../../functions/data/table'
import type { Tables } from '../../../../functions/data/tables'
import { inParallel } from './inParallel'
import type { TableItem } from './items/tableItem'

const mostInBatch = 25
const lanes = 3
const tries = 8
const firstPause = 50

type Batch = { table: TableName; items: TableItem['item'][] }

const batchesIn = (table: TableName, items: TableItem['item'][]): Batch[] =>
  Array.from({ length: Math.ceil(items.length / mostInBatch) }, (_, at) => ({
    table,
    items: items.slice(at * mostInBatch, (at + 1) * mostInBatch),
  }))

const batchesOf = (items: TableItem[]): Batch[] =>
  [...new Set(items.map(({ table }) => table))].flatMap(table =>
    batchesIn(
      table,
      items.flatMap(each => (each.table === table ? [each.item] : [])),
    ),
  )

const writeBatch = async ({ client, name, wait }: Tables, { table, items }: Batch) => {
  const TableName = name(table)
  let left = items.map(Item => ({ PutRequest: { Item } }))
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt > 0) await wait(firstPause * 2 ** attempt)
    if (attempt === tries) throw new Error(`${TableName} does not take all items`)
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: left } }),
    )
    left = (UnprocessedItems?.[TableName] ?? []) as typeof left
  }
}

/** Puts the items, over what stands there. Tells how many are written by now. */
export const writeItems = async (
  tables: Tables,
  items: TableItem[],
  written: (count: number) => void,
): Promise<void> => {
  let count = 0
  await inParallel(batchesOf(items), lanes, async batch => {
    await writeBatch(tables, batch)
    count += batch.items.length
    written(count)
  })
}
