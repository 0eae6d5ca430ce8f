import * as z from 'zod'
import { dayOf } from '../../contracts/shanghai'
import type { Voucher } from '../../domain/mall/voucher/voucher'
import { defineEntity, type Key } from '../entity'
import { intentShape } from '../intentShape'

const voucherPrefix = 'v#'

const shape = z.lazy(() =>
  z.object({
    id: z.string(),
    personId: z.string(),
    state: z.enum(['issued', 'used', 'expired', 'cancelled']),
    offerId: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    title: z.string(),
    points: z.int().positive(),
    lots: z.record(z.string(), z.int().positive()),
    shard: z.int().nonnegative(),
    issuedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    by: z.string(),
    intent: intentShape,
    use: z
      .object({ at: z.iso.datetime(), personId: z.string(), by: z.string(), intent: intentShape })
      .optional(),
    endedAt: z.iso.datetime().optional(),
  }),
) satisfies z.ZodType<Voucher>

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
  shape,
  key: ({ personId, id }) => voucherKey(personId, id),
  indexes: ({ merchantId, use }) => (use ? merchantKeys(merchantId, use.at) : {}),
  fromKey: ({ pk, sk }) => ({ personId: pk, id: sk.slice(voucherPrefix.length) }),
})
