import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { MallStore } from '../domain/mall/store'
import { isOpen, toMyVoucher } from '../domain/mall/voucher'
import { entryEntity, entryPrefix } from './entry'
import { pageOf } from './mallPage'
import type { Tables } from './tables'
import { merchantKeys, merchantPk, voucherEntity, voucherKey, voucherPrefix } from './voucher'

type Vouchers = Pick<MallStore, 'voucher' | 'vouchersOf' | 'handIn' | 'verified' | 'entries'>

const voucher =
  ({ client, name }: Tables): Vouchers['voucher'] =>
  async (personId, voucherId) => {
    const Key = voucherKey(personId, voucherId)
    const { Item } = await client.send(
      new GetCommand({ TableName: name('people'), Key, ConsistentRead: true }),
    )
    return Item && voucherEntity.fromItem(Item)
  }

/** All of a person's vouchers in one range: six cost half a read unit, where a read of each would cost three. */
const vouchersOf =
  ({ client, name }: Tables): Vouchers['vouchersOf'] =>
  async (personId, now) => {
    const query = new QueryCommand({
      TableName: name('people'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': personId, ':prefix': voucherPrefix },
    })
    const { Items = [] } = await client.send(query)
    const open = Items.map(item => voucherEntity.fromItem(item)).filter(each => isOpen(each, now))
    return open.sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1)).map(toMyVoucher)
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
    try {
      const { Attributes } = await client.send(updateFor(name('people'), named, use))
      return { done: true, voucher: Attributes && voucherEntity.fromItem(Attributes) }
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      return { done: false, voucher: error.Item && voucherEntity.fromItem(unmarshall(error.Item)) }
    }
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

const entries =
  (tables: Tables): Vouchers['entries'] =>
  (personId, from) =>
    pageOf(
      tables,
      {
        TableName: tables.name('people'),
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': personId, ':prefix': entryPrefix },
        ScanIndexForward: false,
      },
      from,
      entryEntity.fromItem,
    )

/** What lies in the owner's partition: vouchers and the ledger. */
export const mallVouchers = (tables: Tables): Vouchers => ({
  voucher: voucher(tables),
  vouchersOf: vouchersOf(tables),
  handIn: handIn(tables),
  verified: verified(tables),
  entries: entries(tables),
})
