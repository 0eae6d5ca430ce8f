import type * as z from 'zod'
import type { VerifiedVoucher } from '../../contracts/mall'
import type { verifyVoucherInput } from '../../contracts/mall.input'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf, isRepeat } from '../intent'
import { Refusal, refuse } from '../refusal'
import { takeKey } from '../usedKey/takeKey'
import { needMerchant } from './offer/merchant'
import type { Digits } from './store'
import { mostWrong, slotOf } from './voucher/digits'
import { toVerified, type Use, type Voucher } from './voucher/voucher'
import { type NamedVoucher, readVoucherCode } from './voucher/voucherCode'

type Input = z.output<typeof verifyVoucherInput>
type VerifyDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'usedKeys' | 'mall'>
type Verifying = { merchantId: string; actor: Actor; intent: Intent; now: Date }

const wrongDigits = async (deps: VerifyDeps, merchantId: string, now: Date): Promise<never> => {
  const wrong = await deps.mall.countWrong(merchantId, slotOf(now))
  return refuse(wrong > mostWrong ? 'TOO_MANY_REQUESTS' : 'VOUCHER_CODE_INVALID', 'digits')
}

const usedBefore = (voucher: Voucher | undefined, { merchantId, actor, intent }: Verifying): boolean =>
  voucher?.use !== undefined &&
  voucher.merchantId === merchantId &&
  voucher.use.personId === actor.personId &&
  isRepeat(voucher.use, intent)

/** Whether it was this very request that took it: its repeat is no guess. */
const wasTaken = async (deps: VerifyDeps, { personId, voucherId }: Digits, verifying: Verifying) =>
  usedBefore(await deps.mall.voucher(personId, voucherId), verifying)

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

const asUse = ({ actor, intent, now }: Verifying): Use => ({
  at: now.toISOString(),
  personId: actor.personId,
  by: actor.requestId,
  intent,
})

/** A code that is over hands nothing in, but a repeat of what it did still gets its answer. */
const take = async (deps: VerifyDeps, named: NamedVoucher, verifying: Verifying): Promise<Voucher> => {
  const { personId, voucherId } = named
  const over = named.expiresAt <= verifying.now
  const { done, voucher } = over
    ? { done: false, voucher: await deps.mall.voucher(personId, voucherId) }
    : await deps.mall.handIn({ personId, voucherId, merchantId: verifying.merchantId }, asUse(verifying))
  if (voucher && (done || usedBefore(voucher, verifying))) return voucher
  return over ? refuse('VOUCHER_CODE_INVALID') : refuseUse(voucher, verifying)
}

const settled = <Value>(outcome: PromiseSettledResult<Value>): Value => {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

const verify = async (deps: VerifyDeps, verifying: Verifying, { code, digits = '' }: Input) => {
  const named = code === undefined ? await byDigits(deps, verifying, digits) : byCode(deps, code)
  return { voucher: toVerified(await take(deps, named, verifying)) }
}

/**
 * The merchant takes a voucher, by the customer's QR code or by the eight digits. The key is taken while the role is
 * read: no voucher's id derives from a merchant's key. A refusal that changed nothing lets go of it.
 */
export const verifyVoucher = async (
  deps: VerifyDeps,
  actor: Actor,
  input: Input,
): Promise<{ voucher: VerifiedVoucher }> => {
  const intent = intentOf(actor, 'verifyVoucher', input)
  const now = deps.now()
  const asked = [needMerchant(deps, actor), takeKey(deps, actor, { intent, at: now })] as const
  const [role, taken] = await Promise.allSettled(asked)
  const first = settled(taken)
  try {
    return await verify(deps, { merchantId: settled(role), actor, intent, now }, input)
  } catch (error) {
    if (error instanceof Refusal && !first) await deps.usedKeys.letGo(actor.personId, intent)
    throw error
  }
}
