import * as z from 'zod'
import type { MyVoucher, VerifiedVoucher } from '../../../contracts/mall'
import { dayOf } from '../../../contracts/shanghai'
import type { Actor } from '../../actor'
import { later } from '../../day'
import { type Intent, intentShape } from '../../intent'
import type { Account } from '../../ledger/account/account'
import type { Lots } from '../../ledger/account/lots'
import type { Offer } from '../offer/offer'

/** How a voucher was handed in: when, to whom of the merchant's people, and by which request. */
const useShape = z.lazy(() => z.object({ at: z.iso.datetime(), personId: z.string(), by: z.string() }))

/** Holds the points from redeeming until it is used or ends; its state is the ledger's entry for that move. */
export const voucherShape = z.lazy(() =>
  z.object({
    id: z.string(),
    personId: z.string(),
    state: z.enum(['issued', 'used', 'expired', 'cancelled']),
    offerId: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    title: z.string(),
    points: z.int().positive(),
    /** Where the points came from, and return to. */
    lots: z.record(z.string(), z.int().positive()),
    /** The stock shard it was taken from. */
    shard: z.int().nonnegative(),
    issuedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    by: z.string(),
    intent: intentShape,
    use: useShape.optional(),
    endedAt: z.iso.datetime().optional(),
  }),
)

export type Use = z.infer<typeof useShape>
export type Voucher = z.infer<typeof voucherShape>

const validDays = 30
const day = 24 * 60

/** The last second of the thirtieth day, so that what the screen names as last day still counts. */
const expiryOf = (issuedAt: Date): Date =>
  new Date(`${dayOf(later(issuedAt, validDays * day))}T23:59:59+08:00`)

type Issue = { id: string; actor: Actor; intent: Intent; offer: Offer; lots: Lots; shard: number; now: Date }

export const issued = ({ id, actor, intent, offer, lots, shard, now }: Issue): Voucher => ({
  id,
  personId: actor.personId,
  state: 'issued',
  offerId: offer.id,
  merchantId: offer.merchantId,
  merchantName: offer.merchantName,
  title: offer.title,
  points: offer.points,
  lots,
  shard,
  issuedAt: now.toISOString(),
  expiresAt: expiryOf(now).toISOString(),
  by: actor.requestId,
  intent,
})

/** The account while it holds one more voucher to use. */
export const withVoucher = (account: Account, { id, offerId, expiresAt }: Voucher): Account => ({
  ...account,
  vouchers: { ...account.vouchers, [id]: { offerId, expiresAt } },
})

/** The account once the voucher was used or has ended. */
export const withoutVoucher = (account: Account, voucherId: string): Account => {
  const { [voucherId]: _gone, ...vouchers } = account.vouchers
  return { ...account, vouchers }
}

export const hasEnded = ({ expiresAt }: Pick<Voucher, 'expiresAt'>, now: Date) => new Date(expiresAt) <= now

export const isOpen = (voucher: Voucher, now: Date) => voucher.state === 'issued' && !hasEnded(voucher, now)

export const toMyVoucher = (voucher: Voucher): MyVoucher => {
  const { id, state, offerId, title, merchantName, points, expiresAt } = voucher
  return { id, state, offerId, title, merchantName, points, expiresAt }
}

export const toVerified = ({ id, title, points, use }: Voucher): VerifiedVoucher => ({
  id,
  offer: title,
  points,
  usedAt: use?.at ?? '',
})
