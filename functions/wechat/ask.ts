import type * as z from 'zod'
import { tokenAnswer } from './answers'
import { failedWith } from './error'
import { createTokenSource, type StoredToken, type TokenStore } from './token'
import type { Transport, TransportOptions } from './transport'

export type WechatClientOptions = TransportOptions & {
  appId: string
  appSecret: string
  now: () => Date
  tokenStore: TokenStore
}

/** Asks WeChat with a good access token; one that it refuses is replaced once. */
export type Ask = <Shape extends z.ZodType>(
  path: string,
  body: object,
  shape: Shape,
) => Promise<z.infer<Shape>>

const tokenInvalid = 40001
const tokenExpired = 42001

const createTokenRequest =
  (call: Transport, { appId, appSecret, now }: WechatClientOptions) =>
  async (): Promise<StoredToken> => {
    const asked = now().getTime()
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const answer = await call({ path: '/cgi-bin/stable_token', body, shape: tokenAnswer })
    return { token: answer.access_token, expiresAt: asked + answer.expires_in * 1000 }
  }

/** Asks with the shared access token; `call` carries the requests. */
export const createAsk = (call: Transport, options: WechatClientOptions): Ask => {
  const { tokenStore: store, now } = options
  const tokens = createTokenSource({ request: createTokenRequest(call, options), store, now })
  return async (path, body, shape) => {
    const send = (token: string) => call({ path, query: { access_token: token }, body, shape })
    const token = await tokens.get()
    try {
      return await send(token)
    } catch (error) {
      if (!failedWith(error, tokenInvalid, tokenExpired)) throw error
      return send(await tokens.replace(token))
    }
  }
}
