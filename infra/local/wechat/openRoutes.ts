import type { Accounts } from './account/accounts'
import { createLogin } from './account/login'
import type { Tokens } from './account/tokens'
import { Refused } from './errors'
import type { Route, RouteOptions } from './route'

const checkApp = ({ appId, appSecret }: RouteOptions, id: unknown, secret: unknown) => {
  if (id !== appId) throw new Refused(40013)
  if (secret !== appSecret) throw new Refused(40125)
}

const checkGrant = (given: unknown, wanted: string) => {
  if (given !== wanted) throw new Refused(40002)
}

/** code2session. */
export const loginRoute = (options: RouteOptions, accounts: Accounts): Route => {
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

/** stable_token. */
export const tokenRoute = (options: RouteOptions, tokens: Tokens): Route => ({
  method: 'POST',
  open: true,
  quota: { minute: 10_000, day: 500_000 },
  answer: ({ body }) => {
    checkApp(options, body.appid, body.secret)
    checkGrant(body.grant_type, 'client_credential')
    return tokens.stable(body.force_refresh === true)
  },
})
