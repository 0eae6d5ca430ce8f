import type { Deps } from '../../deps'
import type { Account } from '../../ledger/account/account'
import { refund } from '../../ledger/account/lots'
import { entryOf } from '../../ledger/entry/entry'
import { untilDone } from '../../untilDone'
import type { Return } from '../store'
import type { Due } from './due'
import { hasEnded, type Voucher, withoutVoucher } from './voucher'

type EndDeps = Pick<Deps, 'ledger' | 'mall'>

const tries = 8
const by = 'job:expireVouchers'

const returnOf = (voucher: Voucher, before: Account, now: Date): Return => {
  const { id: causeId, personId, points } = voucher
  const at = now.toISOString()
  const title = `兑换券过期退回：${voucher.title}`
  const entry = entryOf({ personId, cause: 'refund', causeId, title, points, at, by })
  const after = withoutVoucher(refund(before, voucher.lots, now), causeId)
  return { voucher, account: { before, after }, entry, at }
}

const endOnce = async (deps: EndDeps, due: Due, now: Date): Promise<true | undefined> => {
  const voucher = await deps.mall.voucher(due.personId, due.voucherId)
  if (voucher?.state !== 'issued' || !hasEnded(voucher, now)) return true
  const account = await deps.ledger.account(due.personId, { fresh: true })
  if (!account) throw new Error(`${due.voucherId} belongs to nobody`)
  return (await deps.mall.giveBack(returnOf(voucher, account, now))) || undefined
}

/** Gives the points of a voucher that ended unused back to their lots. Done before, or used: nothing to do. */
export const endVoucher = async (deps: EndDeps, due: Due, now: Date): Promise<void> => {
  await untilDone(tries, () => endOnce(deps, due, now))
}
