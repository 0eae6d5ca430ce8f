import type { Identity } from '../../../../functions/contracts/person'

export const identityNames: Record<Identity, string> = { unconfirmed: '未核验', confirmed: '已核验' }

export const person = {
  noLogin: '没能登录，请再试一次。',
  noLoginHere: '浏览器里只能浏览，请在微信小程序里登录。',
}
