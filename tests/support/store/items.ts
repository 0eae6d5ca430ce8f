import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../../functions/data/entity'
import type { TableName } from '../../../functions/data/table'
import type { Tables } from '../../../functions/data/tables'

/** All that a table holds, in the order of its keys, so that two looks can be compared. */
export const itemsOf = async ({ client, name }: Tables, table: TableName): Promise<Item[]> => {
  const items: Item[] = []
  let ExclusiveStartKey: Item | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: name(table), ExclusiveStartKey }))
    items.push(...(page.Items ?? []))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  const keyOf = ({ pk, sk }: Item) => `${pk} ${sk}`
  return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
