import { randomBytes } from 'node:crypto'
import { type Accounts, createAccounts } from './account/accounts'
import { createPhone } from './account/phone'
import { createTokens } from './account/tokens'
import type { Call } from './call'
import { createPictureCheck } from './check/pictureCheck'
import { createTextCheck } from './check/textCheck'
import { Refused } from './errors'
import { loginRoute, tokenRoute } from './openRoutes'
import { drawCode } from './qrCode'
import type { Quota } from './quota'
import type { Answer, Route, RouteOptions } from './route'

const newTraceId = () => [4, 4, 4].map(size => randomBytes(size).toString('hex')).join('-')

const rankOf = (accounts: Accounts) => (body: Call['body']) => {
  if (![0, 1, 2].includes(Number(body.scene))) throw new Refused(40129)
  return { risk_rank: accounts.visited(body.openid).risk, unoin_id: 0 }
}

const posted = (quota: Quota, answer: (body: Call['body']) => Answer | Promise<Answer>): Route => ({
  method: 'POST',
  open: false,
  quota,
  answer: async ({ body }) => {
    const answered = await answer(body)
    return Buffer.isBuffer(answered) ? answered : { errcode: 0, errmsg: 'ok', ...answered }
  },
})

/** The APIs by path, with the quotas that WeChat's documents give. */
export const createRoutes = (options: RouteOptions) => {
  const accounts = createAccounts(options)
  const tokens = createTokens(options)
  const checkPicture = createPictureCheck({ ...options, accounts, newTraceId })
  const routes: Record<string, Route> = {
    '/sns/jscode2session': loginRoute(options, accounts),
    '/cgi-bin/stable_token': tokenRoute(options, tokens),
    '/wxa/business/getuserphonenumber': posted({}, createPhone({ ...options, accounts })),
    '/wxa/msg_sec_check': posted({ minute: 4000, day: 2_000_000 }, createTextCheck(accounts, newTraceId)),
    '/wxa/media_check_async': posted({ minute: 2000, day: 200_000 }, checkPicture),
    '/wxa/getuserriskrank': posted({}, rankOf(accounts)),
    '/wxa/getwxacodeunlimit': posted({ minute: 5000 }, drawCode),
  }
  return { routes, accounts, tokens }
}
