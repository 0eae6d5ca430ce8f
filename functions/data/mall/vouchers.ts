import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { MallStore } from '../../domain/mall/store'
import { conditional } from '../conditional'
import { accountKey } from '../ledger/item'
import { pageOf } from '../page'
import type { Tables } from '../tables'
import { merchantKeys, merchantPk, voucherEntity, voucherKey } from './voucher'

type Vouchers = Pick<MallStore, 'voucher' | 'dropUsed' | 'handIn' | 'verified'>

const voucher =
  ({ client, name }: Tables): Vouchers['voucher'] =>
  async (personId, voucherId) => {
    const Key = voucherKey(personId, voucherId)
    const { Item } = await client.send(
      new GetCommand({ TableName: name('people'), Key, ConsistentRead: true }),
    )
    return Item && voucherEntity.fromItem(Item)
  }

/** Raises `rev`, because redeeming writes the vouchers it has seen. */
const dropUsed =
  ({ client, name }: Tables): Vouchers['dropUsed'] =>
  async ({ personId, voucherId }) => {
    const update = new UpdateCommand({
      TableName: name('people'),
      Key: accountKey(personId),
      UpdateExpression: 'SET rev = rev + :one REMOVE vouchers.#id',
      ConditionExpression: 'attribute_exists(vouchers.#id)',
      ExpressionAttributeNames: { '#id': voucherId },
      ExpressionAttributeValues: { ':one': 1 },
    })
    await conditional(client.send(update))
  }

const updateFor = (
  TableName: string,
  { personId, voucherId, merchantId }: Parameters<Vouchers['handIn']>[0],
  use: Parameters<Vouchers['handIn']>[1],
) => {
  const keys = merchantKeys(merchantId, use.at)
  return new UpdateCommand({
    TableName,
    Key: voucherKey(personId, voucherId),
    UpdateExpression: 'SET #state = :used, #use = :use, merchantPk = :pk, merchantSk = :sk',
    ConditionExpression: '#state = :issued AND merchantId = :merchant AND expiresAt > :at',
    ExpressionAttributeNames: { '#state': 'state', '#use': 'use' },
    ExpressionAttributeValues: {
      ':used': 'used',
      ':issued': 'issued',
      ':use': use,
      ':merchant': merchantId,
      ':pk': keys.merchantPk,
      ':sk': keys.merchantSk,
      ':at': use.at,
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
}

const handIn =
  ({ client, name }: Tables): Vouchers['handIn'] =>
  async (named, use) => {
    const update = updateFor(name('people'), named, use)
    const { done, item } = await conditional(client.send(update))
    return { done, voucher: item && voucherEntity.fromItem(item) }
  }

const verified =
  (tables: Tables): Vouchers['verified'] =>
  (merchantId, month, from) =>
    pageOf(
      tables,
      {
        TableName: tables.name('people'),
        IndexName: 'byMerchant',
        KeyConditionExpression: 'merchantPk = :pk',
        ExpressionAttributeValues: { ':pk': merchantPk(merchantId, month) },
        ScanIndexForward: false,
      },
      from,
      voucherEntity.fromItem,
    )

/** What lies in the owner's partition. */
export const mallVouchers = (tables: Tables): Vouchers => ({
  voucher: voucher(tables),
  dropUsed: dropUsed(tables),
  handIn: handIn(tables),
  verified: verified(tables),
})
