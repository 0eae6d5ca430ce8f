import type { MyVoucher, OfferOut, VerifiedVoucher, VoucherCodeOut } from '../../../functions/contracts/mall'
import type { MallApi } from '../../../functions/contracts/mall.input'
import type { Examples } from './example'
import { inHours } from './inHours'
import { account } from './ledger'
import { page } from './page'

const offer = (n: number, title: string, points: number, left: number, merchantName: string): OfferOut => ({
  ...{ id: `off_${n}`, title, points, left, merchantId: `mer_${n}`, merchantName },
  description: '到店出示兑换码',
})

const haircut = offer(1, '理发一次', 20, 12, '爱心理发室')

const offers = [
  haircut,
  offer(2, '大米 5 kg', 60, 48, '东湖爱心超市'),
  offer(3, '健康体检', 200, 9, '县人民医院'),
  offer(4, '艾山门票', 80, 0, '艾山景区'),
]

export const voucher = (more: Partial<MyVoucher> = {}): MyVoucher => ({
  id: 'vou_1',
  state: 'issued',
  offerId: haircut.id,
  title: haircut.title,
  merchantName: haircut.merchantName,
  points: haircut.points,
  expiresAt: '2026-12-31T15:59:59Z',
  ...more,
})

const voucherCode = (): VoucherCodeOut => ({
  ...{ code: 'A'.repeat(120), digits: '12345678' },
  ...{ expiresAt: inHours(1), digitsExpireAt: inHours(1) },
})

export const verified = (n: number, more: Partial<VerifiedVoucher> = {}): VerifiedVoucher => ({
  ...{ id: `vou_${n}`, offer: haircut.title, points: haircut.points, usedAt: inHours(0.4) },
  ...more,
})

export const mallExamples: Examples<MallApi> = {
  listOffers: { request: {}, answer: () => ({ offers, account: account() }) },
  redeem: {
    request: { offerId: 'off_none', key: 'sample key' },
    answer: () => ({ voucher: voucher() }),
  },
  getVoucherCode: { request: { voucherId: 'vou_none' }, answer: voucherCode },
  verifyVoucher: {
    request: { digits: '00000000', key: 'sample key' },
    answer: () => ({ voucher: verified(1) }),
  },
  listVerified: {
    request: {},
    answer: () => ({ vouchers: page(1, n => verified(n)) }),
    full: () => ({ vouchers: page(20, n => verified(n)) }),
  },
}
