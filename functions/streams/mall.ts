import type { Deps } from '../domain/deps'
import type { Voucher } from '../domain/mall/voucher/voucher'
import type { Read } from './change'
import { oneByOne, type Reaction } from './reaction'

type MallDeps = Pick<Deps, 'mall'>

/** Puts a new voucher on the list of those that will end. Safe to repeat: one that ended already is passed over. */
export const noteVoucher = ({ mall }: MallDeps, { personId, id: voucherId, expiresAt }: Voucher) =>
  mall.noteDue({ personId, voucherId, expiresAt })

/**
 * Takes a used voucher from the list in its owner's account. Apart from the use itself, because a transaction of the
 * two would take verifying past its gate. Safe to repeat: a used voucher is never open again.
 */
export const dropUsedVoucher = ({ mall }: MallDeps, { personId, id: voucherId }: Voucher) =>
  mall.dropUsed({ personId, voucherId })

/** A voucher was given out, or used. */
export const voucherReaction = (deps: MallDeps, read: Read<Voucher>): Reaction =>
  oneByOne('voucher', read, async ({ before, after }) => {
    if (after && !before) await noteVoucher(deps, after)
    if (after?.state === 'used') await dropUsedVoucher(deps, after)
  })
