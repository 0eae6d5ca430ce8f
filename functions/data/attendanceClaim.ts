import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Attendance } from '../contracts/attendance'
import type { AttendanceStore, FirstUse } from '../domain/attendance/store'
import { type Intent, isNamed } from '../domain/intent'
import type { Item } from './entity'
import { claimEnds, claimKey, intentEntity } from './intentClaim'
import type { Tables } from './tables'
import type { Write } from './transact'

export const firstUseOf = (item: Item): FirstUse => {
  const { key, hash, answer } = intentEntity.fromItem(item)
  return { intent: { key, hash }, answer }
}

/** The write that uses a key for the first time, and fails for every other. None for a request without a key. */
export const claimAnswer = (
  tables: Tables,
  personId: string,
  intent: Intent,
  answer: Attendance,
  at: Date,
): Write[] => {
  if (!isNamed(intent)) return []
  const Item = intentEntity.toItem({ personId, ...intent, answer, ttl: claimEnds(at) })
  const TableName = tables.name('people')
  return [{ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }]
}

export const firstUse =
  (tables: Tables): AttendanceStore['firstUse'] =>
  async (personId, { key }) => {
    const Key = claimKey(personId, key)
    const get = new GetCommand({ TableName: tables.name('people'), Key, ConsistentRead: true })
    const { Item } = await tables.client.send(get)
    return Item && firstUseOf(Item)
  }
