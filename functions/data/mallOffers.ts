import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { MallStore } from '../domain/mall/store'
import { offerEntity, offersPk, shardPrefix, stockEntity } from './mallItems'
import { pageOf } from './mallPage'
import type { Tables } from './tables'

type Offers = Pick<MallStore, 'offer' | 'offers' | 'taken'>

const taken =
  ({ client, name }: Tables): Offers['taken'] =>
  async (offerId, { fresh = false } = {}) => {
    const query = new QueryCommand({
      TableName: name('mall'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': offerId, ':prefix': shardPrefix },
      ConsistentRead: fresh,
    })
    const counts: number[] = []
    for (const item of (await client.send(query)).Items ?? []) {
      const { shard, taken } = stockEntity.fromItem(item)
      counts[shard] = taken
    }
    return Array.from(counts, count => count ?? 0)
  }

/** Offers as they are listed, and what is gone of their stock. */
export const mallOffers = (tables: Tables): Offers => ({
  offer: async (offerId, { fresh = false } = {}) => {
    const Key = { pk: offersPk, sk: offerId }
    const get = new GetCommand({ TableName: tables.name('mall'), Key, ConsistentRead: fresh })
    const { Item } = await tables.client.send(get)
    return Item && offerEntity.fromItem(Item)
  },
  offers: from => {
    const open = {
      TableName: tables.name('mall'),
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: '#state = :open',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':pk': offersPk, ':open': 'open' },
    }
    return pageOf(tables, open, from, offerEntity.fromItem)
  },
  taken: taken(tables),
})
