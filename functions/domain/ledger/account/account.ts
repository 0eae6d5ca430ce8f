/** A voucher that was not used yet, as far as the account knows. */
type OpenVoucher = { offerId: string; expiresAt: string }

/** Points, minutes and where the person is: one item under 1 KB, read and written by every movement. */
export type Account = {
  personId: string
  /** Raised by every change of points or minutes; a write that saw an older one fails. */
  rev: number
  volunteer: boolean
  confirmed: boolean
  balance: number
  /** Points left of those earned in each year, `YYYY`; those that came back late are `YYYY>YYYY-MM`, their last month. They sum to the balance. */
  lots: Record<string, number>
  onsiteMinutes: number
  backfilledMinutes: number
  historicMinutes: number
  /** Minutes that earned points on the last days, by `YYYY-MM-DD` of Asia/Shanghai. */
  days: Record<string, number>
  /**
   * By voucher id, so that 我的 reads them with the account and not among all that were ever used. Redeeming and expiry
   * keep it within their transactions; a used one leaves by the stream, a moment later.
   */
  vouchers: Record<string, OpenVoucher>
  /** The session the person is in, until its check-out closes. */
  inside?: { sessionId: string; until: string } | undefined
}

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
