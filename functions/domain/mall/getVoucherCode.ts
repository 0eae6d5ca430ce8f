import type * as z from 'zod'
import type { VoucherCodeOut, voucherInput } from '../../contracts/mall'
import { later } from '../day'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { found, refuse } from '../refusal'
import { digitsFor, digitsMinutes, slotOf } from './digits'
import { isOpen, type Voucher } from './voucher'
import { drawVoucherCode } from './voucherCode'

type CodeDeps = Pick<Deps, 'now' | 'keys' | 'mall'>

const codeMinutes = 2
const tries = 8

/** Among a merchant's open vouchers two rarely arrive at the same eight digits; then the next ones are taken. */
const keepDigits = async (deps: CodeDeps, voucher: Voucher, now: Date) => {
  const { id: voucherId, personId, merchantId } = voucher
  const expiresAt = later(now, digitsMinutes).toISOString()
  for (let attempt = 0; attempt < tries; attempt++) {
    const digits = digitsFor(deps.keys.voucher, voucherId, slotOf(now), attempt)
    if (await deps.mall.keepDigits({ merchantId, digits, personId, voucherId, expiresAt }, now))
      return { digits, digitsExpireAt: expiresAt }
  }
  return refuse('BUSY')
}

/** What the owner shows at the counter: a QR code good for two minutes, and digits good for ten. */
export const getVoucherCode = async (
  deps: CodeDeps,
  actor: Actor,
  { voucherId }: z.output<typeof voucherInput>,
): Promise<VoucherCodeOut> => {
  const now = deps.now()
  const voucher = found(await deps.mall.voucher(actor.personId, voucherId))
  if (!isOpen(voucher, now)) refuse(voucher.state === 'used' ? 'VOUCHER_USED' : 'VOUCHER_EXPIRED')
  const digits = await keepDigits(deps, voucher, now)
  const expiresAt = later(now, codeMinutes)
  const code = drawVoucherCode(deps.keys.voucher, { personId: actor.personId, voucherId, expiresAt })
  return { code, ...digits, expiresAt: expiresAt.toISOString() }
}
