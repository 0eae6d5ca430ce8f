import type { MyVoucher } from '../../../../../functions/contracts/mall'
import { useAction } from '../../../lib/action'

/** Points for a voucher: the balance, what is left and the ledger are asked for again. */
export const useRedeem = (done: (voucher: MyVoucher) => void) => {
  const redeem = useAction('redeem', ['listOffers', 'getMe', 'getHome', 'listEntries'], { keyed: true })
  return {
    redeem: (offerId: string) => redeem.mutate({ offerId }, { onSuccess: ({ voucher }) => done(voucher) }),
    busy: redeem.isPending,
    error: redeem.error,
    clear: redeem.reset,
  }
}
