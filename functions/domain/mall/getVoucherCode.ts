import type * as z from 'zod'
import type { VoucherCodeOut } from '../../contracts/mall'
import type { voucherInput } from '../../contracts/mall.input'
import type { Actor } from '../actor'
import { later } from '../day'
import type { Deps } from '../deps'
import { found, refuse } from '../refusal'
import { digitsFor, digitsMinutes, slotOf } from './voucher/digits'
import { endVoucher } from './voucher/expiry'
import { isOpen, type Voucher } from './voucher/voucher'
import { drawVoucherCode } from './voucher/voucherCode'

type CodeDeps = Pick<Deps, 'now' | 'keys' | 'ledger' | 'mall'>

const codeMinutes = 2
const tries = 8

/** Among a merchant's open vouchers two rarely arrive at the same eight digits; then the next ones are taken. */
const keepDigits = async (deps: CodeDeps, voucher: Voucher, now: Date) => {
  const { id: voucherId, personId, merchantId } = voucher
  const expiresAt = later(now, digitsMinutes).toISOString()
  const others = Array.from({ length: tries }, (_, at) =>
    digitsFor(deps.keys.voucher, voucherId, slotOf(now), at),
  )
  for (const digits of others) {
    if (await deps.mall.keepDigits({ merchantId, digits, personId, voucherId, expiresAt }, now))
      return { digits, digitsExpireAt: expiresAt }
  }
  return refuse('BUSY')
}

/** The points of a voucher that ended are back at the latest when its owner looks at it. */
const refuseClosed = async (deps: CodeDeps, voucher: Voucher, now: Date): Promise<never> => {
  if (voucher.state === 'used') return refuse('VOUCHER_USED')
  await endVoucher(deps, { ...voucher, voucherId: voucher.id }, now)
  return refuse('VOUCHER_EXPIRED')
}

/** What the owner shows at the counter: a QR code good for two minutes, and digits good for ten. */
export const getVoucherCode = async (
  deps: CodeDeps,
  actor: Actor,
  { voucherId }: z.output<typeof voucherInput>,
): Promise<VoucherCodeOut> => {
  const now = deps.now()
  const voucher = found(await deps.mall.voucher(actor.personId, voucherId))
  if (!isOpen(voucher, now)) return refuseClosed(deps, voucher, now)
  const digits = await keepDigits(deps, voucher, now)
  const expiresAt = later(now, codeMinutes)
  const code = drawVoucherCode(deps.keys.voucher, { personId: actor.personId, voucherId, expiresAt })
  return { code, ...digits, expiresAt: expiresAt.toISOString() }
}
