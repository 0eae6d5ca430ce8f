import * as z from 'zod'
import type { Page } from './common'
import { cursor, id, key } from './common.input'
import type { AccountOut } from './ledger'
import { voucherDigits } from './limits'
import type { MyVoucher, OfferOut, VerifiedVoucher, VoucherCodeOut } from './mall'

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

/** What each request takes and answers. */
export type MallApi = {
  listOffers: {
    in: z.input<typeof listOffersInput>
    out: Page<'offers', OfferOut> & { account?: AccountOut }
  }
  redeem: { in: z.input<typeof redeemInput>; out: { voucher: MyVoucher } }
  getVoucherCode: { in: z.input<typeof voucherInput>; out: VoucherCodeOut }
  verifyVoucher: { in: z.input<typeof verifyVoucherInput>; out: { voucher: VerifiedVoucher } }
  listVerified: { in: z.input<typeof listVerifiedInput>; out: Page<'vouchers', VerifiedVoucher> }
}
