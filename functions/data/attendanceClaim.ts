import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { AttendanceStore, FirstUse } from '../domain/attendance/store'
import type { Item } from './entity'
import { claimKey, intentEntity } from './intentClaim'
import type { Tables } from './tables'

export const firstUseOf = (item: Item): FirstUse => {
  const { key, hash, answer } = intentEntity.fromItem(item)
  return { intent: { key, hash }, answer }
}

export const firstUse =
  (tables: Tables): AttendanceStore['firstUse'] =>
  async (personId, { key }) => {
    const Key = claimKey(personId, key)
    const get = new GetCommand({ TableName: tables.name('people'), Key, ConsistentRead: true })
    const { Item } = await tables.client.send(get)
    return Item && firstUseOf(Item)
  }
