import { later } from '../../../../functions/domain/day'
import type { Account } from '../../../../functions/domain/ledger/account/account'
import { spend } from '../../../../functions/domain/ledger/account/lots'
import { type Entry, entryOf } from '../../../../functions/domain/ledger/entry/entry'
import type { Offer } from '../../../../functions/domain/mall/offer/offer'
import {
  issued,
  type Use,
  type Voucher,
  withVoucher,
} from '../../../../functions/domain/mall/voucher/voucher'
import { momentId } from '../ids'
import type { DemoPerson } from '../people/people'
import type { Random } from '../random'
import { seeded, seededIntent } from '../seeded'
import { awake } from '../shanghaiTime'
import type { Stock } from './stock'

export type Redeeming = {
  random: Random
  now: Date
  stock: Stock
  /** Who hands in for a merchant. */
  merchantOf: (merchantId: string) => DemoPerson
}

type Redeemed = { account: Account; voucher: Voucher; entry: Entry }

/** Whether and when the voucher is used after it was issued, in minutes. */
export type Handing = 'kept' | { after: number }

/** Counters are open by day. */
export const handedInAt = (issuedAt: Date, after: number) => awake(later(issuedAt, after))

const handedIn = ({ merchantOf }: Redeeming, { merchantId, issuedAt }: Voucher, after: number): Use => ({
  at: handedInAt(new Date(issuedAt), after).toISOString(),
  personId: merchantOf(merchantId).id,
  by: seeded,
})

const withUse = (redeeming: Redeeming, voucher: Voucher, handing: Handing): Voucher =>
  handing === 'kept'
    ? voucher
    : { ...voucher, state: 'used', use: handedIn(redeeming, voucher, handing.after) }

/** A person exchanges points for a voucher, by the product's own rules; the account must hold them. */
export const redeemed = (
  redeeming: Redeeming,
  before: Account,
  { offer, at, handing }: { offer: Offer; at: Date; handing: Handing },
): Redeemed => {
  const { personId } = before
  const id = momentId('vou', at, personId, offer.id)
  const spent = spend(before, offer.points, at)
  if (!spent) throw new Error(`${personId} cannot pay for ${offer.title}`)
  const shard = redeeming.stock.take(offer, id)
  const actor = { personId, requestId: seeded }
  const voucher = issued({
    id,
    actor,
    intent: seededIntent('redeem', id),
    offer,
    lots: spent.lots,
    shard,
    now: at,
  })
  const { points, title, issuedAt, by } = voucher
  const entry = entryOf({ personId, cause: 'redeem', causeId: id, title, points, at: issuedAt, by })
  const account = handing === 'kept' ? withVoucher(spent.account, voucher) : spent.account
  return { account, voucher: withUse(redeeming, voucher, handing), entry }
}
