import type { VoucherState } from '../../../../../functions/contracts/mall'

export const voucherStates: Record<VoucherState, string> = {
  issued: '待使用',
  used: '已核销',
  expired: '已过期',
  cancelled: '已取消',
}

export const voucher = {
  title: '兑换券',
  list: '我的兑换券',
  cost: (points: number) => `${points} 积分`,
  until: (date: string) => `有效期到 ${date}`,
  qr: '兑换二维码',
  digits: '兑换数字',
  aloud: '请店员扫码，或念这 8 位数字',
  renewsIn: (seconds: number) => `二维码 ${seconds} 秒后自动更新`,
  refreshing: '正在更新二维码',
  digitsUntil: (time: string) => `数字 ${time} 前有效`,
  refresh: '刷新',
  care: '请到店后再出示，不要截图转发。',
  used: '已经核销，谢谢您的付出',
  usedOn: (day: string) => `${day}核销`,
  ended: '这张兑换券不能用了',
  seeEntries: '看积分明细',
  none: '没有待使用的兑换券',
  noneHint: '用积分换一件喜欢的吧',
  seeOffers: '看看能换什么',
}
