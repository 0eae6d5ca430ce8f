import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Lookups } from '../../domain/person/secret/lookup'
import type { PersonStore } from '../../domain/person/store'
import { get } from '../get'
import { inPartition } from '../page'
import type { Tables } from '../tables'
import { guardEntity, guardKey, phoneEntity, phonePk, profileEntity, profileKey } from './item'
import { type AccountWrites, personMoves } from './moves'

const all = ({ current, older }: Lookups) => [current, ...older]

const holder =
  (tables: Tables): PersonStore['holder'] =>
  async (field, lookups) => {
    const reads = all(lookups).map(lookup => get(tables, 'people', guardKey(field, lookup)))
    const guard = (await Promise.all(reads)).find(item => item !== undefined)
    return guard && guardEntity.fromItem(guard).personId
  }

const personPrefix = 'per_'

const withPhone =
  ({ client, name }: Tables): PersonStore['withPhone'] =>
  async lookups => {
    const read = async (lookup: string) => {
      const range = inPartition(phonePk(lookup), personPrefix)
      return (await client.send(new QueryCommand({ TableName: name('people'), ...range }))).Items ?? []
    }
    const items = (await Promise.all(all(lookups).map(read))).flat()
    return [...new Set(items.map(item => phoneEntity.fromItem(item).personId))]
  }

export const personStore = (tables: Tables, accounts: AccountWrites): PersonStore => ({
  profile: async (personId, options) => {
    const item = await get(tables, 'people', profileKey(personId), options)
    return item && profileEntity.fromItem(item)
  },
  holder: holder(tables),
  withPhone: withPhone(tables),
  ...personMoves(tables, accounts),
})
