export const mine = {
  title: '我带的队',
  offer: '发起活动',
  none: '还没有发起过活动',
  noneHint: '发起后由上一级审核，通过了大家就能报名',
  over: '已结束',
  code: '签到码',
  roster: '名单',
  taken: (taken: number, capacity: number) => `${taken}\u00a0/\u00a0${capacity}\u00a0人已报名`,
  rejected: (reason: string) => `未通过：${reason}`,
  correct: '修改后再提交',
}
