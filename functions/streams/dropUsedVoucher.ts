import type { Deps } from '../domain/deps'
import type { Voucher } from '../domain/mall/voucher/voucher'

/**
 * Takes a used voucher from the list in its owner's account. Apart from the use itself, because a transaction of the
 * two would take verifying past its gate. Safe to repeat: a used voucher is never open again.
 */
export const dropUsedVoucher = (
  deps: Pick<Deps, 'mall'>,
  { personId, id: voucherId }: Voucher,
): Promise<void> => deps.mall.dropUsed({ personId, voucherId })
