import * as z from 'zod'
import { dayOf } from '../../contracts/shanghai'
import { merchantShape, offerShape } from '../../domain/mall/offer/offer'
import { digitsShape } from '../../domain/mall/voucher/digits'
import { dueShape } from '../../domain/mall/voucher/due'
import { voucherShape } from '../../domain/mall/voucher/voucher'
import { defineEntity, type Key } from '../entity'

export const merchantEntity = defineEntity({
  type: 'merchant',
  v: 1,
  shape: merchantShape,
  key: ({ id }) => ({ pk: id, sk: 'merchant' }),
})

export const offersPk = 'offers'

/** A county has tens of offers: one partition lists them in one query. */
export const offerEntity = defineEntity({
  type: 'offer',
  v: 1,
  shape: offerShape,
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

const voucherPrefix = 'v#'

export const voucherKey = (personId: string, voucherId: string): Key => ({
  pk: personId,
  sk: `${voucherPrefix}${voucherId}`,
})

export const merchantPk = (merchantId: string, month: string) => `${merchantId}#${month}`

/** Where a merchant finds what it took, by month of Asia/Shanghai: only used vouchers stand there. */
export const merchantKeys = (merchantId: string, usedAt: string) => ({
  merchantPk: merchantPk(merchantId, dayOf(new Date(usedAt)).slice(0, 7)),
  merchantSk: usedAt,
})

/** A voucher in its owner's partition. */
export const voucherEntity = defineEntity({
  type: 'voucher',
  v: 1,
  shape: voucherShape,
  key: ({ personId, id }) => voucherKey(personId, id),
  indexes: ({ merchantId, use }) => (use ? merchantKeys(merchantId, use.at) : {}),
  fromKey: ({ pk, sk }) => ({ personId: pk, id: sk.slice(voucherPrefix.length) }),
})

export const duePk = 'due'

/** A voucher that will end, listed apart from its owner so that the nightly job finds it without a scan. */
export const dueEntity = defineEntity({
  type: 'dueVoucher',
  v: 1,
  shape: dueShape,
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
  shape: z.lazy(() => digitsShape.unwrap().extend({ ttl: z.int() })),
  key: ({ merchantId, digits }) => digitsKey(merchantId, digits),
})

/** What says of a merchant's count of wrong tries in one slot what it is. */
export const wrongStamp = { type: 'wrongDigits', v: 1 }

export const wrongKey = (merchantId: string, slot: number): Key => ({
  pk: `digits#${merchantId}`,
  sk: `wrong#${slot}`,
})
