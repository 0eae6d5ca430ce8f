import * as z from 'zod'
import { cursor, id, key } from './common'
import { voucherDigits } from './limits'

export const listEntriesInput = z.lazy(() => z.strictObject({ cursor }))
export const listOffersInput = z.lazy(() => z.strictObject({ cursor }))
export const redeemInput = z.lazy(() => z.strictObject({ offerId: id('off'), key }))
export const voucherInput = z.lazy(() => z.strictObject({ voucherId: id('vou') }))
export const verifyVoucherInput = z.lazy(() =>
  z
    .strictObject({
      code: z.string().min(1).max(300).optional(),
      digits: z.string().regex(/^\d+$/).length(voucherDigits).optional(),
      key,
    })
    .refine(input => (input.code === undefined) !== (input.digits === undefined), { path: ['code'] }),
)
export const listVerifiedInput = z.lazy(() => z.strictObject({ cursor }))

export type EntryCause = 'service' | 'redeem' | 'refund' | 'expiry' | 'opening'
export type EntryOut = { id: string; cause: EntryCause; title: string; points: number; at: string }
export type OfferOut = {
  id: string
  title: string
  points: number
  left: number
  merchantId: string
  merchantName: string
  description: string
}
export type VoucherState = 'issued' | 'used' | 'expired' | 'cancelled'
export type MyVoucher = {
  id: string
  state: VoucherState
  offerId: string
  title: string
  merchantName: string
  points: number
  expiresAt: string
}
/**
 * `code` is the text of the QR code and holds until `expiresAt`, two minutes: ask again by then. `digits` are for
 * typing at the voucher's merchant and hold ten minutes, until `digitsExpireAt`; asking again shows the same ones.
 */
export type VoucherCodeOut = { code: string; digits: string; expiresAt: string; digitsExpireAt: string }
export type VerifiedVoucher = { id: string; offer: string; points: number; usedAt: string }
