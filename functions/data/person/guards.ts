import type { Lookups } from '../../domain/person/secret/lookup'
import type { UniqueField } from '../../domain/person/store'
import type { Key } from '../entity'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { putNew } from '../write'
import { guardEntity, guardKey } from './item'

const absent = (tables: Tables, Key: Key): Write => ({
  ConditionCheck: { TableName: tables.name('people'), Key, ConditionExpression: 'attribute_not_exists(pk)' },
})

/** Makes a field one person's alone: a guard under the current key, none under a key not yet rotated out. */
export const guardField = (
  tables: Tables,
  field: UniqueField,
  { current, older }: Lookups,
  personId: string,
): Write[] => [
  putNew(tables, 'people', guardEntity.toItem({ field, lookup: current, personId })),
  ...older.map(lookup => absent(tables, guardKey(field, lookup))),
]
