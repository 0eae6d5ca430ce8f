import type { Lookups } from '../../domain/person/secret/lookup'
import type { UniqueField } from '../../domain/person/store'
import type { Item, Key } from '../entity'
import type { Write } from '../transact'
import { guardEntity, guardKey } from './item'

const isNew = 'attribute_not_exists(pk)'

export const putNew = (TableName: string, Item: Item): Write => ({
  Put: { TableName, Item, ConditionExpression: isNew },
})

const absent = (TableName: string, Key: Key): Write => ({
  ConditionCheck: { TableName, Key, ConditionExpression: isNew },
})

/** Makes a field one person's alone: a guard under the current key, none under a key not yet rotated out. */
export const guardField = (
  table: string,
  field: UniqueField,
  { current, older }: Lookups,
  personId: string,
): Write[] => [
  putNew(table, guardEntity.toItem({ field, lookup: current, personId })),
  ...older.map(lookup => absent(table, guardKey(field, lookup))),
]
