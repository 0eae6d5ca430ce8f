import { refusals } from '../../../../../functions/contracts/errors'

export const manager = {
  title: '审核与核验',
  confirmIdentity: '核验身份',
  confirmIdentityHint: '志愿者带身份证来时，点这里',
  ended: '待确认名单',
  endedHint: '队长确认不了的时长，从这里确认',
  reviews: '待审核的活动',
  none: '没有待审核的活动',
  noneHint: '村和社区的活动由镇里的所审核，跨镇的和百人以上的由中心审核。',
  waiting: '待审核',
}

export const review = {
  title: '审核活动',
  team: '队伍',
  site: '地点归属',
  kind: '方式',
  category: '类别',
  description: '活动内容',
  risk: '风险提示',
  noRisk: '没有填写',
  sessions: '场次',
  capacity: (count: number) => `${count} 人`,
  radius: (metres: number) => `签到范围 ${metres} 米`,
  approve: '通过并发布',
  reject: '不通过',
  rejectTitle: '不通过的原因',
  reasonMissing: refusals.REASON_NEEDED,
  reason: '原因',
  reasonHint: '队长会看到这段话，请写明要改什么',
  reasons: ['时间不合适', '地点不清楚', '安全措施要补充', '和已有活动重复'],
  sendBack: '退回给队长',
  approved: '已通过，活动已经发布',
  rejected: '已退回给队长',
  gone: '这个活动已经审核过了',
  toList: '返回列表',
}
