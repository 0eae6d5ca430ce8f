import * as z from 'zod'
import type { OfferOut } from '../../../contracts/mall'
import { hashOf } from '../../ids'

/** Who gives something for points. */
export const merchantShape = z.lazy(() => z.object({ id: z.string(), name: z.string(), address: z.string() }))

/** What a merchant gives for points, and how often. */
export const offerShape = z.lazy(() =>
  z.object({
    id: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    title: z.string(),
    description: z.string(),
    points: z.int().positive(),
    state: z.enum(['open', 'closed']),
    stock: z.int().nonnegative(),
    /** Counters the stock is spread over; fixed when the offer is made. */
    shards: z.int().positive(),
  }),
)

export type Merchant = z.infer<typeof merchantShape>
export type Offer = z.infer<typeof offerShape>

const thingsPerShard = 5
const mostShards = 32

/**
 * How many counters share a stock. Every redemption writes one, and a write to one item at a time is all that
 * DynamoDB takes, so a hundred things in demand get twenty; more than 32 would no longer be read in one unit.
 */
export const shardsFor = (stock: number): number =>
  Math.max(1, Math.min(mostShards, Math.ceil(stock / thingsPerShard)))

type Stock = Pick<Offer, 'stock' | 'shards'>

export const shardSize = ({ stock, shards }: Stock, shard: number): number =>
  Math.floor(stock / shards) + (shard < stock % shards ? 1 : 0)

/** `taken[i]` is what shard i has given away. */
const roomIn = (stock: Stock, taken: number[]): number[] =>
  Array.from({ length: stock.shards }, (_, shard) =>
    Math.max(0, shardSize(stock, shard) - (taken[shard] ?? 0)),
  )

export const leftOf = (stock: Stock, taken: number[]): number =>
  roomIn(stock, taken).reduce((sum, room) => sum + room, 0)

/** One of the shards with room, always the same for a voucher; undefined where all are full. */
export const shardFor = (stock: Stock, taken: number[], voucherId: string): number | undefined => {
  const roomy = roomIn(stock, taken).flatMap((room, shard) => (room > 0 ? [shard] : []))
  return roomy[hashOf(voucherId).readUInt32BE() % roomy.length]
}

export const toOfferOut = (offer: Offer, taken: number[]): OfferOut => {
  const { id, title, points, merchantId, merchantName, description } = offer
  return { id, title, points, left: leftOf(offer, taken), merchantId, merchantName, description }
}
