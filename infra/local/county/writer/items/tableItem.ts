import type { Item, Key } from '../../../../../functions/data/entity'
import type { TableName } from '../../../../../functions/data/table'

/** One item as it will lie in its table. */
export type TableItem = { table: TableName; item: Item & Key }

export const inTable =
  (table: TableName) =>
  (item: Item & Key): TableItem => ({ table, item })
