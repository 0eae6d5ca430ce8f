import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Lookups } from '../../domain/person/secret/lookup'
import type { PersonStore, UniqueField } from '../../domain/person/store'
import type { Item, Key } from '../entity'
import { accountEntity, accountKey } from '../ledger/account'
import type { Tables } from '../tables'
import {
  guardEntity,
  guardKey,
  phoneEntity,
  phonePk,
  profileEntity,
  profileKey,
  standingPrefix,
} from './item'

type Reads = Pick<PersonStore, 'profile' | 'account' | 'standing' | 'holder' | 'withPhone'>
type Options = { fresh?: boolean } | undefined

const getter = ({ client, name }: Tables) => {
  const TableName = name('people')
  return async (Key: Key, options: Options): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: options?.fresh ?? false }))).Item
}

const partition = async ({ client, name }: Tables, pk: string, prefix: string, options: Options) => {
  const query = new QueryCommand({
    TableName: name('people'),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: options?.fresh ?? false,
  })
  return (await client.send(query)).Items ?? []
}

const standing =
  (tables: Tables): Reads['standing'] =>
  async (personId, options) => {
    const items = await partition(tables, personId, standingPrefix, options)
    const profile = items.find(({ type }) => type === profileEntity.type)
    const account = items.find(({ type }) => type === accountEntity.type)
    if (!profile || !account) return undefined
    return { profile: profileEntity.fromItem(profile), account: accountEntity.fromItem(account) }
  }

const all = ({ current, older }: Lookups) => [current, ...older]

const holder =
  (tables: Tables): Reads['holder'] =>
  async (field: UniqueField, lookups: Lookups) => {
    const get = getter(tables)
    const items = await Promise.all(all(lookups).map(lookup => get(guardKey(field, lookup), undefined)))
    const guard = items.find(item => item !== undefined)
    return guard && guardEntity.fromItem(guard).personId
  }

const personPrefix = 'per_'

const withPhone =
  (tables: Tables): Reads['withPhone'] =>
  async lookups => {
    const pages = await Promise.all(
      all(lookups).map(lookup => partition(tables, phonePk(lookup), personPrefix, undefined)),
    )
    return [...new Set(pages.flat().map(item => phoneEntity.fromItem(item).personId))]
  }

export const personReads = (tables: Tables): Reads => {
  const get = getter(tables)
  return {
    profile: async (personId, options) => {
      const item = await get(profileKey(personId), options)
      return item && profileEntity.fromItem(item)
    },
    account: async (personId, options) => {
      const item = await get(accountKey(personId), options)
      return item && accountEntity.fromItem(item)
    },
    standing: standing(tables),
    holder: holder(tables),
    withPhone: withPhone(tables),
  }
}
