import { longestSessionHours } from './limits'

/** Every refusal there is: its code, and the sentence that tells a person what to do next. */
export const refusals = {
  BAD_INPUT: '填写的内容有误，请检查后再提交。',
  UNAUTHENTICATED: '请先登录。',
  TOKEN_EXPIRED: '登录已过期，请重新进入小程序。',
  FORBIDDEN: '您没有办理这件事的权限，请联系所在的文明实践站。',
  NOT_FOUND: '没有找到，可能已被撤下。请返回刷新后再试。',
  KEY_REUSED: '这次提交和上一次不一样，请返回重新填写后再提交。',
  UPGRADE_NEEDED: '小程序版本太旧，请关闭后重新打开以更新。',
  TOO_MANY_REQUESTS: '操作太频繁，请稍等一会儿再试。',
  BUSY: '人有点多，请稍后再试一次。',
  INTERNAL: '系统出了点问题，请稍后再试。如仍不行，请联系所在的文明实践站。',
  WECHAT_UNAVAILABLE: '微信暂时没有回应，请稍后再试。',
  LOGIN_CODE_INVALID: '微信登录已失效，请重新打开小程序。',
  LOGIN_BLOCKED: '该微信号暂时不能登录，请联系微信客服。',

  PHONE_CODE_INVALID: '手机号授权已失效，请重新点击获取手机号。',
  ID_NUMBER_INVALID: '证件号码不正确，请对照证件重新填写。',
  ID_NUMBER_TAKEN: '该证件已登记。如非本人操作，请带证件到就近文明实践站核验找回。',
  ALREADY_REGISTERED: '您已是注册志愿者，无需再次登记。',
  CONSENT_NEEDED: '请先阅读并同意志愿服务须知和证件号使用说明。',
  GUARDIAN_NEEDED: '未满 18 周岁登记，需要一位已登记的成年志愿者作监护人，请核对监护人的平台编号。',
  TOO_YOUNG: '未满 10 周岁暂不能登记，可由家长带着一起参加活动。',
  SEVERAL_FOUND: '这个手机号登记了多位志愿者，请改用平台编号查找。',
  IDENTITY_NEEDED: '请先带证件到就近文明实践站核验身份。',
  OWN_IDENTITY: '不能核验自己的身份，请由其他管理员办理。',
  VOLUNTEER_NEEDED: '请先登记成为志愿者。',
  PHONE_NEEDED: '请先绑定手机号。',

  TIME_INVALID: `时间有误：结束要晚于开始和现在，一场最长 ${longestSessionHours} 小时，最远排到两年内。`,
  ACTIVITY_NOT_REVIEWABLE: '这个活动已经审核过了。',
  OWN_ACTIVITY: '不能审核自己发起的活动，请由上一级的其他管理员审核。',
  REASON_NEEDED: '请写明不通过的原因，方便队长修改。',

  SESSION_CLOSED: '这一场已经结束，或者还没有公布，请看看其他场次。',
  SESSION_FULL: '这一场名额已满，请看看其他场次。',
  ALREADY_SIGNED_UP: '您已报名这一场。',
  NOT_SIGNED_UP: '还没有报名这一场，请先报名，或请队长现场登记。',
  CANCEL_TOO_LATE: '已经签到，不能取消报名。',
  CODE_INVALID: '这个码无法识别，请扫队长手机上的签到码。',
  CODE_STALE: '码已更新，请重新扫队长手机上的码。',
  CODE_WRONG_DIRECTION: '签到请扫签到码，签退请扫签退码。',
  CODE_NOT_OPEN: '还没有到签到时间，开始前 30 分钟可以签到。',
  SESSION_CHANGED: '这一场的时间或地点有变动，请队长刷新后再扫。',
  ALREADY_CHECKED_IN: '您已签到，不用再签。',
  INSIDE_ANOTHER: '还在另一场活动中，请先签退那一场。',
  NOT_CHECKED_IN: '还没有签到记录，请先扫签到码。没有信号时扫的，等传上来后再办。',
  ALREADY_CHECKED_OUT: '已经签退，时长已经记下。',
  ALREADY_CORRECTED: '这个活动已经修改后重新提交过了，请到我带的队里看结果。',
  LEFT_AT_NEEDED: '有人没有签退，请先填写离开时间。',
  LEFT_AT_INVALID: '离开时间要在签到之后、现在之前，且不晚于结束后 2 小时。',
  ALREADY_CONFIRMED: '时长已经确认，离开时间不能再改。如有错误，请联系文明实践所更正。',
  SERVED_ELSEWHERE: '这段时间已记在另一场活动里，不能重复计时。没有签退的，请填写更早的离开时间。',
  OWN_HOURS: '自己的时长不能自己确认，请文明实践站或所的管理员在待确认名单里确认。',
  MANAGER_NEEDED: '无信号时的扫码已过 24 小时，请文明实践站的管理员在待确认名单里确认。',
  APPROVAL_NEEDED: '超过 8 小时的服务，要由文明实践所（12 小时以上由中心）确认。',

  SHOW_OFF: '文明秀暂未开放。',
  TEXT_REFUSED: '文字里有不适合公开的内容，请修改后再提交。',

  POINTS_SHORT: '积分不够，参加志愿服务可以获得积分。',
  SOLD_OUT: '已经兑完了，请看看其他项目。',
  OFFER_CLOSED: '这个项目已下架。',
  VOUCHER_USED: '这张兑换券已经用过了，请顾客出示另一张。',
  VOUCHER_EXPIRED: '这张兑换券已过期，积分会退回。',
  VOUCHER_CODE_INVALID: '兑换码不对或已更新，请让顾客重新出示。',
  OTHER_MERCHANT: '这张兑换券要到发放它的商家使用。',
} as const

export type RefusalCode = keyof typeof refusals

/** The body of every refused request. */
export type RefusalBody = { error: { code: RefusalCode; message: string; requestId: string; field?: string } }
