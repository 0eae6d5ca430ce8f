export type Page<Name extends string, Item> = { [K in Name]: Item[] } & { cursor?: string }

export const commonRefusals = {
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
} as const
