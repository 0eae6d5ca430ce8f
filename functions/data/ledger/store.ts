import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { LedgerStore } from '../../domain/ledger/store'
import { get } from '../get'
import { inPartition, pageOf } from '../page'
import { profileEntity } from '../person/item'
import type { Tables } from '../tables'
import { accountEntity, accountKey, entryEntity, entryPrefix, standingPrefix } from './item'

const standing =
  ({ client, name }: Tables): LedgerStore['standing'] =>
  async (personId, { fresh = false } = {}) => {
    const range = inPartition(personId, standingPrefix)
    const query = new QueryCommand({ TableName: name('people'), ...range, ConsistentRead: fresh })
    const { Items = [] } = await client.send(query)
    const profile = Items.find(({ type }) => type === profileEntity.type)
    const account = Items.find(({ type }) => type === accountEntity.type)
    if (!profile || !account) return undefined
    return { profile: profileEntity.fromItem(profile), account: accountEntity.fromItem(account) }
  }

const entries =
  (tables: Tables): LedgerStore['entries'] =>
  (personId, from) => {
    const range = inPartition(personId, entryPrefix)
    const query = { TableName: tables.name('people'), ...range, ScanIndexForward: false }
    return pageOf(tables, query, from, entryEntity.fromItem)
  }

export const ledgerStore = (tables: Tables): LedgerStore => ({
  account: async (personId, options) => {
    const item = await get(tables, 'people', accountKey(personId), options)
    return item && accountEntity.fromItem(item)
  },
  standing: standing(tables),
  entries: entries(tables),
})
