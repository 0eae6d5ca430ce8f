import type * as z from 'zod'
import type { VerifiedVoucher } from '../../contracts/mall'
import type { verifyVoucherInput } from '../../contracts/mall.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { needMerchant } from './offer/merchant'
import { type Digits, mostWrong, slotOf } from './voucher/digits'
import { toVerified, type Use, type Voucher } from './voucher/voucher'
import { type NamedVoucher, readVoucherCode } from './voucher/voucherCode'

type VerifyDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'mall'>
type Verifying = { merchantId: string; actor: Actor; now: Date }

const wrongDigits = async (deps: VerifyDeps, merchantId: string, now: Date): Promise<never> => {
  const wrong = await deps.mall.countWrong(merchantId, slotOf(now))
  return refuse(wrong > mostWrong ? 'TOO_MANY_REQUESTS' : 'VOUCHER_CODE_INVALID', 'digits')
}

/** Whether it was this very request that took it; every other showing of a used voucher is refused. */
const usedBySameRequest = (voucher: Voucher | undefined, { merchantId, actor }: Verifying): boolean =>
  voucher?.use !== undefined &&
  voucher.merchantId === merchantId &&
  voucher.use.personId === actor.personId &&
  voucher.use.by === actor.requestId

/** A repeat is no guess. */
const wasTaken = async (deps: VerifyDeps, { personId, voucherId }: Digits, verifying: Verifying) =>
  usedBySameRequest(await deps.mall.voucher(personId, voucherId), verifying)

/** Wrong tries are counted, right ones only checked against the count: guessing stops, selling does not slow. */
const byDigits = async (deps: VerifyDeps, verifying: Verifying, text: string): Promise<NamedVoucher> => {
  const { merchantId, now } = verifying
  const { digits, wrong } = await deps.mall.digits(merchantId, text, slotOf(now))
  if (wrong >= mostWrong && !(digits && (await wasTaken(deps, digits, verifying))))
    refuse('TOO_MANY_REQUESTS', 'digits')
  return digits ? { ...digits, expiresAt: new Date(digits.expiresAt) } : wrongDigits(deps, merchantId, now)
}

const byCode = (deps: VerifyDeps, code: string): NamedVoucher =>
  readVoucherCode(deps.keys.voucher, code) ?? refuse('VOUCHER_CODE_INVALID', 'code')

/** Why a voucher was not taken. Another merchant learns only that it is not his. */
const refuseUse = (voucher: Voucher | undefined, { merchantId }: Verifying): never => {
  if (!voucher) return refuse('VOUCHER_CODE_INVALID')
  if (voucher.merchantId !== merchantId) return refuse('OTHER_MERCHANT')
  return refuse(voucher.state === 'used' ? 'VOUCHER_USED' : 'VOUCHER_EXPIRED')
}

const asUse = ({ actor, now }: Verifying): Use => ({
  at: now.toISOString(),
  personId: actor.personId,
  by: actor.requestId,
})

/** A code that is over hands nothing in, but a repeat of what it did still gets its answer. */
const take = async (deps: VerifyDeps, named: NamedVoucher, verifying: Verifying): Promise<Voucher> => {
  const { personId, voucherId } = named
  const over = named.expiresAt <= verifying.now
  const { done, voucher } = over
    ? { done: false, voucher: await deps.mall.voucher(personId, voucherId) }
    : await deps.mall.handIn({ personId, voucherId, merchantId: verifying.merchantId }, asUse(verifying))
  if (voucher && (done || usedBySameRequest(voucher, verifying))) return voucher
  return over ? refuse('VOUCHER_CODE_INVALID') : refuseUse(voucher, verifying)
}

/** The merchant takes a voucher, by the customer's QR code or by the eight digits. */
export const verifyVoucher = async (
  deps: VerifyDeps,
  actor: Actor,
  { code, digits = '' }: z.output<typeof verifyVoucherInput>,
): Promise<{ voucher: VerifiedVoucher }> => {
  const verifying = { merchantId: await needMerchant(deps, actor), actor, now: deps.now() }
  const named = code === undefined ? await byDigits(deps, verifying, digits) : byCode(deps, code)
  return { voucher: toVerified(await take(deps, named, verifying)) }
}
