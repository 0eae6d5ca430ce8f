import type { Account } from '../../domain/ledger/account/account'
import type { Exchange, Exchanged, MallStore, Return } from '../../domain/mall/store'
import type { Voucher } from '../../domain/mall/voucher/voucher'
import { accountKey } from '../ledger/account'
import { putEntry } from '../ledger/entry'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { transactNamed } from '../transactNamed'
import { stockEntity, stockKey } from './item'
import { voucherEntity, voucherKey } from './voucher'

type Moves = Pick<MallStore, 'exchange' | 'giveBack' | 'looksFull'>
type Movement = { before: Account; after: Account }

/** Points and vouchers alone: where the person is inside may change meanwhile. */
const moveAccount = (tables: Tables, { before, after }: Movement, condition = ''): Write => ({
  Update: {
    TableName: tables.name('people'),
    Key: accountKey(before.personId),
    UpdateExpression: 'SET balance = :balance, lots = :lots, vouchers = :vouchers, rev = :next',
    ConditionExpression: `rev = :seen${condition}`,
    ExpressionAttributeValues: {
      ':balance': after.balance,
      ':lots': after.lots,
      ':vouchers': after.vouchers,
      ':seen': before.rev,
      ':next': before.rev + 1,
    },
  },
})

const spendAccount = (tables: Tables, movement: Movement, points: number): Write => {
  const { Update } = moveAccount(tables, movement, ' AND balance >= :points AND confirmed = :yes')
  const values = { ...Update?.ExpressionAttributeValues, ':points': points, ':yes': true }
  return { Update: { ...(Update as NonNullable<Write['Update']>), ExpressionAttributeValues: values } }
}

const putVoucher = (tables: Tables, voucher: Voucher): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: voucherEntity.toItem(voucher),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

const takeOne = (tables: Tables, { offerId, shard }: Voucher, size: number): Write => ({
  Update: {
    TableName: tables.name('mall'),
    Key: stockKey(offerId, shard),
    UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one, #type = :type, v = :v',
    ConditionExpression: 'attribute_not_exists(taken) OR taken < :size',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: {
      ':none': 0,
      ':one': 1,
      ':size': size,
      ':type': stockEntity.stamp.type,
      ':v': stockEntity.stamp.v,
    },
  },
})

const putBackOne = (tables: Tables, { offerId, shard }: Voucher): Write => ({
  Update: {
    TableName: tables.name('mall'),
    Key: stockKey(offerId, shard),
    UpdateExpression: 'SET taken = taken - :one',
    ConditionExpression: 'taken >= :one',
    ExpressionAttributeValues: { ':one': 1 },
  },
})

const endVoucher = (tables: Tables, { personId, id }: Voucher, at: string): Write => ({
  Update: {
    TableName: tables.name('people'),
    Key: voucherKey(personId, id),
    UpdateExpression: 'SET #state = :expired, endedAt = :at',
    ConditionExpression: '#state = :issued AND expiresAt <= :at',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':issued': 'issued', ':expired': 'expired', ':at': at },
  },
})

const exchange = async (tables: Tables, exchange: Exchange): Promise<Exchanged> => {
  const { account, voucher, entry, shardSize } = exchange
  const outcome = await transactNamed(tables, [
    ['exists', putVoucher(tables, voucher)],
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
