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
  acknowledge: '我已了解风险，自愿参加',
  acknowledgeFirst: '请先勾选“我已了解风险，自愿参加”',
  signUp: '报名',
  signUpAttend: '我要参加',
  fullHint: '这一场名额已满。有人取消时，位置会空出来。',
  seeOthers: '看看别的活动',
  unpublished: {
    reviewing: '正在等上一级审核，通过后大家就能看到、能报名。',
    rejected: '没有通过审核，大家看不到，也不能报名。',
  },
  over: '这一场已结束',
  missed: '这一场已结束，没有收到您的签到。',
  loginToSignUp: '登录后报名',
  registerToSignUp: '先登记成为志愿者',
  signedUp: '已为您留好位置。到场扫队长手机上的码签到。',
  opens: (time: string) => `已报名，${time} 开放签到`,
  signedUpEarly: '已为您留好位置。到时在现场扫队长手机上的码。',
  inside: '您已签到。离开前请扫码签退。',
  neverLeft: '您没有签退。队长确认离开时间后，时长就会记下。',
  waiting: '您已签退，等队长或管理员确认。',
  confirmed: '这一场您已完成，辛苦了。',
  begunScanIn: '已经开始？扫码签到',
  thereScanIn: '已在现场，扫码签到',
  scanIn: '扫码签到',
  scanOut: '扫码签退',
  cancel: '取消报名',
  cancelAsk: '取消这次报名？',
  cancelAskText: '位置会让给别人，开始前还可以再报。',
  cancelYes: '取消报名',
  cancelNo: '保留',
  cancelled: '已取消报名',
  share: (title: string) => `一起来：${title}`,
}
