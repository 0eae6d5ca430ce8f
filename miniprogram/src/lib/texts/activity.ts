import type { Category, Kind, WalkIn } from '../../../../functions/contracts/activity'

export const categoryNames: Record<Category, string> = {
  theory: '理论宣讲',
  culture: '文化文艺',
  health: '健康义诊',
  education: '助学支教',
  environment: '生态环保',
  care: '扶老助残',
  law: '法律服务',
  science: '科普科技',
  sports: '体育健身',
  emergency: '应急救护',
  traffic: '文明交通',
  customs: '移风易俗',
}

export const kindNames: Record<Kind, string> = { serve: '我来服务', attend: '我来参加' }

export const walkInNames: Record<WalkIn, string> = {
  open: '现场可报名',
  leader: '现场由队长登记',
  no: '须提前报名',
}

export const activity = {
  tab: '活动',
  canJoin: '可以报名',
  scopes: { village: '本村', town: '本镇', county: '全县' },
  left: (left: number) => (left > 0 ? `还剩 ${left} 人` : '已满'),
  none: '这里暂时没有可以报名的活动',
  noneHint: '看看全县的，或过两天再来',
  noSignUp: '无需报名',
  seeCounty: '看全县的活动',
}
