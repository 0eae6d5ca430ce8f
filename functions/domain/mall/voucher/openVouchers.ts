import type { MyVoucher } from '../../../contracts/mall'
import type { Deps } from '../../deps'
import type { Account } from '../../ledger/account/account'
import { hasEnded } from './voucher'

/** The vouchers that a person can still use, the one that ends first in front. */
export const openVouchers = (
  deps: Pick<Deps, 'now' | 'mall'>,
  { vouchers }: Pick<Account, 'vouchers'>,
): Promise<MyVoucher[]> => {
  const open = Object.entries(vouchers)
    .filter(([, voucher]) => !hasEnded(voucher, deps.now()))
    .sort(([, a], [, b]) => (a.expiresAt < b.expiresAt ? -1 : 1))
  return Promise.all(
    open.map(async ([id, { offerId, expiresAt }]) => {
      const { title, merchantName, points } = await deps.mall.promise(offerId)
      return { id, state: 'issued' as const, offerId, title, merchantName, points, expiresAt }
    }),
  )
}
