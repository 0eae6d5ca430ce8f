import type { MyVoucher, VerifiedVoucher, VoucherState } from '../../../contracts/mall'
import { dayOf } from '../../../contracts/shanghai'
import { later } from '../../day'
import type { Actor, Intent } from '../../intent'
import type { Account } from '../../ledger/account/account'
import type { Lots } from '../../ledger/account/lots'
import type { Offer } from '../offer/offer'

/** How a voucher was handed in: when, to whom of the merchant's people, and by which request. */
export type Use = { at: string; personId: string; by: string; intent: Intent }

/** Holds the points from redeeming until it is used or ends; its state is the ledger's entry for that move. */
export type Voucher = {
  id: string
  personId: string
  state: VoucherState
  offerId: string
  merchantId: string
  merchantName: string
  title: string
  points: number
  /** Where the points came from, and return to. */
  lots: Lots
  /** The stock shard it was taken from. */
  shard: number
  issuedAt: string
  expiresAt: string
  by: string
  intent: Intent
  use?: Use | undefined
  endedAt?: string | undefined
}

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
