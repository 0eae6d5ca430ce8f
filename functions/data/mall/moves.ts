import type { Account } from '../../domain/ledger/account/account'
import type { Exchange, Exchanged, MallStore, Return } from '../../domain/mall/store'
import type { Voucher } from '../../domain/mall/voucher/voucher'
import { accountKey } from '../ledger/item'
import { putEntry } from '../ledger/moves'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { transactNamed } from '../transactNamed'
import { type Change, putNew, update } from '../write'
import { stockEntity, stockKey, voucherEntity, voucherKey } from './item'

type Moves = Pick<MallStore, 'exchange' | 'giveBack' | 'looksFull'>
type Movement = { before: Account; after: Account }

/** Points and vouchers alone: where the person is inside may change meanwhile. */
const moveAccount = (tables: Tables, { before, after }: Movement, { when = '', values = {} }: Change = {}) =>
  update(tables, 'people', accountKey(before.personId), {
    set: { balance: after.balance, lots: after.lots, vouchers: after.vouchers, rev: before.rev + 1 },
    when: `#rev = :seen${when}`,
    values: { seen: before.rev, ...values },
  })

const spendAccount = (tables: Tables, movement: Movement, points: number) =>
  moveAccount(tables, movement, {
    when: ' AND #balance >= :points AND #confirmed = :yes',
    values: { points, yes: true },
  })

const takeOne = (tables: Tables, { offerId, shard }: Voucher, size: number): Write =>
  update(tables, 'mall', stockKey(offerId, shard), {
    set: stockEntity.stamp,
    also: 'ADD #taken :one',
    when: 'attribute_not_exists(#taken) OR #taken < :size',
    values: { one: 1, size },
  })

const putBackOne = (tables: Tables, { offerId, shard }: Voucher): Write =>
  update(tables, 'mall', stockKey(offerId, shard), {
    also: 'ADD #taken :back',
    when: '#taken >= :one',
    values: { back: -1, one: 1 },
  })

const endVoucher = (tables: Tables, { personId, id }: Voucher, at: string): Write =>
  update(tables, 'people', voucherKey(personId, id), {
    set: { state: 'expired', endedAt: at },
    when: '#state = :issued AND #expiresAt <= :at',
    values: { issued: 'issued', at },
  })

const exchange = async (tables: Tables, exchange: Exchange): Promise<Exchanged> => {
  const { account, voucher, entry, shardSize } = exchange
  const outcome = await transactNamed(tables, [
    ['exists', putNew(tables, 'people', voucherEntity.toItem(voucher))],
    ['account', spendAccount(tables, account, voucher.points)],
    ['full', takeOne(tables, voucher, shardSize)],
    ['account', putEntry(tables, entry)],
  ])
  if (outcome.done) return { done: true }
  const { reason, item } = outcome
  if (reason !== 'exists') return { done: false, reason }
  if (!item) throw new Error('a voucher that exists was not answered')
  return { done: false, reason, voucher: voucherEntity.fromItem(item) }
}

const giveBack = async (tables: Tables, { account, voucher, entry, at }: Return): Promise<boolean> => {
  const outcome = await transactNamed(tables, [
    ['moved', endVoucher(tables, voucher, at)],
    ['moved', moveAccount(tables, account)],
    ['stock', putBackOne(tables, voucher)],
    ['moved', putEntry(tables, entry)],
  ])
  if (!outcome.done && outcome.reason === 'stock')
    throw new Error(`${voucher.id} was taken from a stock of ${voucher.offerId} that says nothing is gone`)
  return outcome.done
}

/** The transactions that move points and stock together. Remembers which offers had a full shard last. */
export const mallMoves = (tables: Tables): Moves => {
  const full = new Set<string>()
  const remember = (offerId: string, outcome: Exchanged) => {
    if (outcome.done) full.delete(offerId)
    else if (outcome.reason === 'full') full.add(offerId)
  }
  return {
    looksFull: async offerId => full.has(offerId),
    exchange: async asked => {
      const outcome = await exchange(tables, asked)
      remember(asked.voucher.offerId, outcome)
      return outcome
    },
    giveBack: back => giveBack(tables, back),
  }
}
