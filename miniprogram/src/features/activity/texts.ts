import type { ActivityState, Category, Kind, WalkIn } from '../../../../functions/contracts/activity'

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
  open: '没报名也可以到场参加',
  leader: '没报名的由队长现场登记',
  no: '须提前报名',
}

export const activityStates: Record<ActivityState, string> = {
  reviewing: '待审核',
  published: '已发布',
  rejected: '未通过',
}

export const activity = {
  tab: '活动',
  canJoin: '可以报名',
  scopes: { village: '本村', town: '本镇', county: '全县' },
  joined: { 'signed-up': '已报名', inside: '服务中' },
  left: (left: number) => (left > 0 ? `还剩 ${left} 人` : '已报满'),
  sessionsLeft: (count: number) => `共 ${count} 场`,
  none: '这里暂时没有可以报名的活动',
  noneHint: '看看全县的，或过两天再来',
  noSignUp: '可现场报名',
  seeCounty: '看全县的活动',
  seeAll: '看全部活动',
  detail: '活动',
  organiser: (team: string) => `${team}　主办`,
  worth: (hours: string, points: number) => `${hours} 小时，约 ${points} 积分`,
  lasts: (hours: string) => `${hours} 小时`,
  within: (radius: number) => `到场 ${radius} 米内签到`,
  calendar: '加日历',
  map: '导航',
  taken: (taken: number, capacity: number) => `${taken} / ${capacity} 人`,
  whatToDo: '要做什么',
  sessions: '选一场',
  risk: '风险提示',
  noRisk: '量力而行，听从队长安排。',
  share: (title: string) => `一起来：${title}`,
  seeActivities: '看看有什么活动',
}
