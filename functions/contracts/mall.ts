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

export const mallEndpoints = {
  listOffers: { method: 'GET', path: '/v1/offers' },
  redeem: { method: 'POST', path: '/v1/offers/:offerId/redeem' },
  getVoucherCode: { method: 'GET', path: '/v1/vouchers/:voucherId/code' },
  verifyVoucher: { method: 'POST', path: '/v1/vouchers/verify' },
  listVerified: { method: 'GET', path: '/v1/verified' },
} as const

export const mallRefusals = {
  POINTS_SHORT: '积分不够，参加志愿服务可以获得积分。',
  SOLD_OUT: '已经兑完了，请看看其他项目。',
  OFFER_CLOSED: '这个项目已下架。',
  VOUCHER_USED: '这张兑换券已经用过了，请顾客出示另一张。',
  VOUCHER_EXPIRED: '这张兑换券已过期，积分会退回。',
  VOUCHER_CODE_INVALID: '兑换码不对或已更新，请让顾客重新出示。',
  OTHER_MERCHANT: '这张兑换券要到发放它的商家使用。',
} as const
