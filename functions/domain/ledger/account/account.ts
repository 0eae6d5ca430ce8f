import * as z from 'zod'

const count = z.int().nonnegative()

/** A voucher that was not used yet, as far as the account knows. */
const openVoucher = z.lazy(() => z.object({ offerId: z.string(), expiresAt: z.iso.datetime() }))

/** Points, minutes and where the person is: one item under 1 KB, read and written by every movement. */
export const accountShape = z.lazy(() =>
  z.object({
    personId: z.string(),
    /** Raised by every change of points or minutes; a write that saw an older one fails. */
    rev: count,
    volunteer: z.boolean(),
    confirmed: z.boolean(),
    balance: count,
    /** Points left of those earned in each year, `YYYY`; those that came back late are `YYYY>YYYY-MM`, their last month. They sum to the balance. */
    lots: z.record(z.string(), count),
    onsiteMinutes: count,
    backfilledMinutes: count,
    historicMinutes: count,
    /** Minutes that earned points on the last days, by `YYYY-MM-DD` of Asia/Shanghai. */
    days: z.record(z.string(), count),
    /**
     * By voucher id, so that 我的 reads them with the account and not among all that were ever used. Redeeming and
     * expiry keep it within their transactions; a used one leaves by the stream, a moment later.
     */
    vouchers: z.record(z.string(), openVoucher),
    /** The session the person is in, until its check-out closes. */
    inside: z.object({ sessionId: z.string(), until: z.string() }).optional(),
  }),
)
export type Account = z.infer<typeof accountShape>

export const newAccount = (personId: string): Account => ({
  personId,
  rev: 0,
  volunteer: false,
  confirmed: false,
  balance: 0,
  lots: {},
  onsiteMinutes: 0,
  backfilledMinutes: 0,
  historicMinutes: 0,
  days: {},
  vouchers: {},
})
