import * as z from 'zod'
import { cursor, id, key } from './common.input'
import { voucherDigits } from './limits'

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
