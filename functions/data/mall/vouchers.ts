import type { MallStore } from '../../domain/mall/store'
import { get } from '../get'
import { accountKey } from '../ledger/item'
import { pageOf } from '../page'
import type { Tables } from '../tables'
import { sendUpdate } from '../write'
import { merchantKeys, merchantPk, voucherEntity, voucherKey } from './item'

type Vouchers = Pick<MallStore, 'voucher' | 'dropUsed' | 'handIn' | 'verified'>

const voucher =
  (tables: Tables): Vouchers['voucher'] =>
  async (personId, voucherId) => {
    const item = await get(tables, 'people', voucherKey(personId, voucherId), { fresh: true })
    return item && voucherEntity.fromItem(item)
  }

/** Raises `rev`, because redeeming writes the vouchers it has seen. */
const dropUsed =
  (tables: Tables): Vouchers['dropUsed'] =>
  async ({ personId, voucherId }) => {
    await sendUpdate(tables, 'people', accountKey(personId), {
      remove: [`vouchers.#${voucherId}`],
      also: 'ADD #rev :one',
      when: `attribute_exists(#vouchers.#${voucherId})`,
      values: { one: 1 },
    })
  }

const handIn =
  (tables: Tables): Vouchers['handIn'] =>
  async ({ personId, voucherId, merchantId }, use) => {
    const { done, item } = await sendUpdate(tables, 'people', voucherKey(personId, voucherId), {
      set: { state: 'used', use, ...merchantKeys(merchantId, use.at) },
      when: '#state = :issued AND #merchantId = :merchant AND #expiresAt > :at',
      values: { issued: 'issued', merchant: merchantId, at: use.at },
    })
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
