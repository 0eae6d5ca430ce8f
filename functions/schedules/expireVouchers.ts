import type { Deps } from '../domain/deps'
import type { Due } from '../domain/mall/voucher/due'
import { endVoucher } from '../domain/mall/voucher/expiry'
import { throughAll } from './throughAll'

type JobDeps = Pick<Deps, 'now' | 'ledger' | 'mall'>

/** The line in the list of due vouchers goes last, so that a run cut off anywhere is taken up by the next. */
const end = async (deps: JobDeps, due: Due, now: Date) => {
  await endVoucher(deps, due, now)
  await deps.mall.forgetDue(due)
}

/** Ends every voucher that is due. One that cannot be ended does not hold up the others; it fails the run. */
export const expireVouchers = async (deps: JobDeps): Promise<void> => {
  const now = deps.now()
  const errors = await throughAll(
    from => deps.mall.due(now, from),
    due => end(deps, due, now),
  )
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} vouchers could not be ended`)
}
