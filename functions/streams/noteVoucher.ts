import type { Deps } from '../domain/deps'
import type { Voucher } from '../domain/mall/voucher/voucher'

/** Puts a new voucher on the list of those that will end. Safe to repeat: one that ended already is passed over. */
export const noteVoucher = (
  deps: Pick<Deps, 'mall'>,
  { personId, id: voucherId, expiresAt }: Voucher,
): Promise<void> => deps.mall.noteDue({ personId, voucherId, expiresAt })
