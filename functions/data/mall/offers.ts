import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { MallStore, Promised } from '../../domain/mall/store'
import type { From } from '../../domain/page'
import { get } from '../get'
import { fullPage, inPartition, pageOf } from '../page'
import type { Tables } from '../tables'
import { offerEntity, offersPk, shardPrefix, stockEntity } from './item'

type Offers = Pick<MallStore, 'offer' | 'promise' | 'offers' | 'taken'>

const taken =
  ({ client, name }: Tables): Offers['taken'] =>
  async (offerId, { fresh = false } = {}) => {
    const query = new QueryCommand({
      TableName: name('mall'),
      ...inPartition(offerId, shardPrefix),
      ConsistentRead: fresh,
    })
    const counts: number[] = []
    for (const item of (await client.send(query)).Items ?? []) {
      const { shard, taken } = stockEntity.fromItem(item)
      counts[shard] = taken
    }
    return Array.from(counts, count => count ?? 0)
  }

const offer =
  (tables: Tables): Offers['offer'] =>
  async (offerId, options) => {
    const item = await get(tables, 'mall', { pk: offersPk, sk: offerId }, options)
    return item && offerEntity.fromItem(item)
  }

const promise = (read: Offers['offer']): Offers['promise'] => {
  const known = new Map<string, Promised>()
  return async offerId => {
    const promised = known.get(offerId) ?? (await read(offerId))
    if (!promised) throw new Error(`${offerId} was redeemed and is not there`)
    known.set(offerId, promised)
    return promised
  }
}

const offers =
  (tables: Tables): Offers['offers'] =>
  from => {
    const open = {
      TableName: tables.name('mall'),
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: '#state = :open',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':pk': offersPk, ':open': 'open' },
    }
    const read = (stretch: From) => pageOf(tables, open, stretch, offerEntity.fromItem)
    return fullPage(read, ({ id }) => JSON.stringify({ pk: offersPk, sk: id }), from)
  }

/** Offers as they are listed, and what is gone of their stock. */
export const mallOffers = (tables: Tables): Offers => ({
  offer: offer(tables),
  promise: promise(offer(tables)),
  offers: offers(tables),
  taken: taken(tables),
})
