import type * as z from 'zod'
import type { RefusalCode } from '../../contracts/errors'
import type { MyVoucher } from '../../contracts/mall'
import type { redeemInput } from '../../contracts/mall.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { type Intent, idOfIntent, intentOf, isRepeat } from '../intent'
import type { Account } from '../ledger/account/account'
import { spend, usable } from '../ledger/account/lots'
import { entryOf } from '../ledger/entry/entry'
import { refuse } from '../refusal'
import { untilDone } from '../untilDone'
import { type Offer, shardFor, shardSize } from './offer/offer'
import type { Exchange } from './store'
import { issued, toMyVoucher, type Voucher, withVoucher } from './voucher/voucher'

type RedeemDeps = Pick<Deps, 'now' | 'ledger' | 'mall'>
type Asked = { actor: Actor; intent: Intent; offerId: string; voucherId: string; now: Date }
type Seen = { account?: Account; offer?: Offer; voucher?: Voucher; taken: number[] }

/** Every try after the first found a shard filled or the account moved since it looked, so few are ever needed. */
const tries = 40

const read = async (deps: RedeemDeps, asked: Asked, fresh: boolean): Promise<Seen> => {
  const [account, offer, voucher, taken] = await Promise.all([
    deps.ledger.account(asked.actor.personId, { fresh }),
    deps.mall.offer(asked.offerId, { fresh }),
    fresh ? deps.mall.voucher(asked.actor.personId, asked.voucherId) : undefined,
    fresh ? deps.mall.taken(asked.offerId, { fresh }) : [],
  ])
  return { account, offer, voucher, taken }
}

const whyNot = ({ account, offer }: Seen, now: Date): RefusalCode | undefined => {
  if (!offer) return 'NOT_FOUND'
  if (!account?.volunteer) return 'VOLUNTEER_NEEDED'
  if (!account.confirmed) return 'IDENTITY_NEEDED'
  if (offer.state !== 'open') return 'OFFER_CLOSED'
  return usable(account, now) < offer.points ? 'POINTS_SHORT' : undefined
}

const entryFor = ({ id, personId, title, points, issuedAt, by }: Voucher) =>
  entryOf({ personId, cause: 'redeem', causeId: id, title, points, at: issuedAt, by })

const exchangeOf = (asked: Asked, seen: Seen): Exchange | RefusalCode => {
  const code = whyNot(seen, asked.now)
  const { account: before, offer } = seen
  if (code || !before || !offer) return code ?? 'NOT_FOUND'
  const spent = spend(before, offer.points, asked.now)
  const shard = shardFor(offer, seen.taken, asked.voucherId)
  if (!spent) return 'POINTS_SHORT'
  if (shard === undefined) return 'SOLD_OUT'
  const voucher = issued({ ...asked, id: asked.voucherId, offer, lots: spent.lots, shard })
  const account = { before, after: withVoucher(spent.account, voucher) }
  return { account, voucher, entry: entryFor(voucher), shardSize: shardSize(offer, shard) }
}

const repeated = (voucher: Voucher, intent: Intent): Voucher =>
  isRepeat(voucher, intent) ? voucher : refuse('KEY_REUSED')

/** The voucher; undefined where what was seen no longer holds, or may be too old to refuse by. */
const tryOnce = async (deps: RedeemDeps, asked: Asked, fresh: boolean): Promise<Voucher | undefined> => {
  const seen = await read(deps, asked, fresh)
  if (seen.voucher) return repeated(seen.voucher, asked.intent)
  const exchange = exchangeOf(asked, seen)
  if (typeof exchange === 'string') return fresh ? refuse(exchange) : undefined
  const outcome = await deps.mall.exchange(exchange)
  if (outcome.done) return exchange.voucher
  return outcome.reason === 'exists' ? repeated(outcome.voucher, asked.intent) : undefined
}

/** Points for a voucher. The first try trusts reads that may lag; no refusal and no further try does. */
export const redeem = async (
  deps: RedeemDeps,
  actor: Actor,
  input: z.output<typeof redeemInput>,
): Promise<{ voucher: MyVoucher }> => {
  const intent = intentOf(actor, 'redeem', input)
  const { offerId } = input
  const asked = { actor, intent, offerId, voucherId: idOfIntent('vou', actor, intent), now: deps.now() }
  const voucher = await untilDone(tries, async fresh =>
    tryOnce(deps, asked, fresh || (await deps.mall.looksFull(offerId))),
  )
  return { voucher: toMyVoucher(voucher) }
}
