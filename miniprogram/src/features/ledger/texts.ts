import type { EntryCause } from '../../../../functions/contracts/ledger'

export const entryCauses: Record<EntryCause, string> = {
  service: '志愿服务',
  redeem: '兑换',
  refund: '退回',
  expiry: '到期',
  opening: '转入',
}

export const account = {
  serviceHours: '服务时长',
  onsite: '签到时长',
  backfilled: '补录时长',
  hours: '小时',
  points: '积分',
  balance: '可用积分',
  expiring: (points: number, balance: number, date: string) =>
    points === balance ? `${date} 到期` : `其中 ${points} 分 ${date} 到期`,
  entries: '积分明细',
  vouchers: '我的兑换券',
}

export const entry = {
  title: '积分明细',
  none: '还没有积分记录',
  noneHint: '现场签到、签退，服务时长会换成积分',
}
