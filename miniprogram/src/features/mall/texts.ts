import type { EntryCause, VoucherState } from '../../../../functions/contracts/mall'

export const mall = {
  tab: '积分',
  balance: '可用积分',
  expiring: (points: number, balance: number, date: string) =>
    points === balance ? `${date} 到期` : `其中 ${points} 分 ${date} 到期`,
  points: (points: number) => `${points} 分`,
  left: (left: number) => (left > 0 ? `剩 ${left}` : '已兑完'),
  none: '暂时没有可以兑换的项目',
  noneHint: '商家上新后会出现在这里',
  canRedeem: '可以兑换',
  entries: '积分明细',
  vouchers: '我的兑换券',
}

export const offer = {
  title: '兑换',
  need: '需要',
  have: '现有',
  after: '兑换后剩',
  where: '使用地点',
  left: '剩余',
  validDays: '兑换后 30 天内到店使用，过期积分退回。',
  redeem: (points: number) => `用 ${points} 积分兑换`,
  soldOut: '已经兑完了',
  short: (points: number) => `还差 ${points} 分`,
  loginToRedeem: '登录后兑换',
  register: '登记成为志愿者',
  howToEarn: '去参加活动',
}

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

export const entryCauses: Record<EntryCause, string> = {
  service: '志愿服务',
  redeem: '兑换',
  refund: '退回',
  expiry: '到期',
  opening: '转入',
}

export const entry = {
  title: '积分明细',
  none: '还没有积分记录',
  noneHint: '现场签到、签退，服务时长会换成积分',
}
