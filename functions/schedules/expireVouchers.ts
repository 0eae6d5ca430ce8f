import type { Deps } from '../domain/deps'
import { endVoucher } from '../domain/mall/endVoucher'
import type { Due } from '../domain/mall/store'

type JobDeps = Pick<Deps, 'now' | 'people' | 'mall'>

const pageSize = 100

/** The line in the list of due vouchers goes last, so that a run cut off anywhere is taken up by the next. */
const end = async (deps: JobDeps, due: Due, now: Date) => {
  await endVoucher(deps, due, now)
  await deps.mall.forgetDue(due)
}

const endPage = async (deps: JobDeps, items: Due[], now: Date): Promise<unknown[]> => {
  const errors: unknown[] = []
  for (const due of items) await end(deps, due, now).catch(error => errors.push(error))
  return errors
}

/** Ends every voucher that is due. One that cannot be ended does not hold up the others; it fails the run. */
export const expireVouchers = async (deps: JobDeps): Promise<void> => {
  const now = deps.now()
  const errors: unknown[] = []
  let after: string | undefined
  do {
    const page = await deps.mall.due(now, { after, limit: pageSize })
    errors.push(...(await endPage(deps, page.items, now)))
    after = page.after
  } while (after)
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} vouchers could not be ended`)
}
