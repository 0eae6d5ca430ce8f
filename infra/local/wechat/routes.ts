import { randomBytes } from 'node:crypto'
import { type Accounts, createAccounts } from './accounts'
import type { Call } from './call'
import { drawCode } from './code'
import { createLogin } from './login'
import { createPhone } from './phone'
import { createPictureCheck } from './pictureCheck'
import type { Pushes } from './pushes'
import type { Count, Quota } from './quota'
import { Refused } from './refused'
import type { OpenState } from './state'
import { createTextCheck } from './text'
import { createTokens, type Tokens } from './tokens'

export type Answer = Buffer | object

/** One API of WeChat: how it is called, how often, whether without an access token, what it answers. */
export type Route = {
  method: 'GET' | 'POST'
  open: boolean
  quota: Quota
  answer: (call: Call) => Answer | Promise<Answer>
}

export type RouteOptions = {
  appId: string
  appSecret: string
  store: OpenState
  pushes: Pushes
  count: Count
  now: () => number
}

const newTraceId = () => [4, 4, 4].map(size => randomBytes(size).toString('hex')).join('-')

const checkApp = ({ appId, appSecret }: RouteOptions, id: unknown, secret: unknown) => {
  if (id !== appId) throw new Refused(40013)
  if (secret !== appSecret) throw new Refused(40125)
}

const checkGrant = (given: unknown, wanted: string) => {
  if (given !== wanted) throw new Refused(40002)
}

const loginRoute = (options: RouteOptions, accounts: Accounts): Route => {
  const login = createLogin({ ...options, accounts })
  return {
    method: 'GET',
    open: true,
    quota: {},
    answer: ({ query }) => {
      checkApp(options, query.get('appid'), query.get('secret'))
      checkGrant(query.get('grant_type'), 'authorization_code')
      return login(query.get('js_code') ?? '')
    },
  }
}

const tokenRoute = (options: RouteOptions, tokens: Tokens): Route => ({
  method: 'POST',
  open: true,
  quota: { minute: 10_000, day: 500_000 },
  answer: ({ body }) => {
    checkApp(options, body.appid, body.secret)
    checkGrant(body.grant_type, 'client_credential')
    return tokens.stable(body.force_refresh === true)
  },
})

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
