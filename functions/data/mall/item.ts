import * as z from 'zod'
import type { Merchant, Offer } from '../../domain/mall/offer/offer'
import type { Digits, Due } from '../../domain/mall/store'
import { defineEntity, type Key } from '../entity'

export const merchantEntity = defineEntity({
  type: 'merchant',
  v: 1,
  shape: z.lazy(() =>
    z.object({ id: z.string(), name: z.string(), address: z.string() }),
  ) satisfies z.ZodType<Merchant>,
  key: ({ id }) => ({ pk: id, sk: 'merchant' }),
})

export const offersPk = 'offers'

/** A county has tens of offers: one partition lists them in one query. */
export const offerEntity = defineEntity({
  type: 'offer',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      id: z.string(),
      merchantId: z.string(),
      merchantName: z.string(),
      title: z.string(),
      description: z.string(),
      points: z.int().positive(),
      state: z.enum(['open', 'closed']),
      stock: z.int().nonnegative(),
      shards: z.int().positive(),
    }),
  ) satisfies z.ZodType<Offer>,
  key: ({ id }) => ({ pk: offersPk, sk: id }),
})

export const shardPrefix = 'stock#'

/** How many of an offer's stock one of its counters gave away; there is none before the first. */
export const stockEntity = defineEntity({
  type: 'stock',
  v: 1,
  shape: z.lazy(() =>
    z.object({ offerId: z.string(), shard: z.int().nonnegative(), taken: z.int().nonnegative() }),
  ),
  key: ({ offerId, shard }) => ({ pk: offerId, sk: `${shardPrefix}${String(shard).padStart(2, '0')}` }),
  fromKey: ({ pk, sk }) => ({ offerId: pk, shard: Number(sk.slice(shardPrefix.length)) }),
})

export const stockKey = (offerId: string, shard: number): Key => stockEntity.key({ offerId, shard, taken: 0 })

export const duePk = 'due'

/** A voucher that will end, listed apart from its owner so that the nightly job finds it without a scan. */
export const dueEntity = defineEntity({
  type: 'dueVoucher',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      personId: z.string(),
      voucherId: z.string(),
      expiresAt: z.iso.datetime(),
    }),
  ) satisfies z.ZodType<Due>,
  key: ({ expiresAt, voucherId }) => ({ pk: duePk, sk: `${expiresAt}#${voucherId}` }),
})

export const digitsKey = (merchantId: string, digits: string): Key => ({
  pk: `digits#${merchantId}`,
  sk: digits,
})

/** Digits outlive their ten minutes by a day, so that a repeated request still finds what it did. */
export const digitsEntity = defineEntity({
  type: 'digits',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      merchantId: z.string(),
      digits: z.string(),
      personId: z.string(),
      voucherId: z.string(),
      expiresAt: z.iso.datetime(),
      ttl: z.int(),
    }),
  ) satisfies z.ZodType<Digits>,
  key: ({ merchantId, digits }) => digitsKey(merchantId, digits),
})

/** What says of a merchant's count of wrong tries in one slot what it is. */
export const wrongStamp = { type: 'wrongDigits', v: 1 }

export const wrongKey = (merchantId: string, slot: number): Key => ({
  pk: `digits#${merchantId}`,
  sk: `wrong#${slot}`,
})
