import type { MyVoucher } from '../../contracts/mall'

export type MallStore = {
  /** The person's vouchers that can still be used. */
  vouchersOf(personId: string, now: Date): Promise<MyVoucher[]>
}
