import type * as z from 'zod'
import type { TextScene, Verdict, Wechat } from '../domain/deps'
import { phoneAnswer, pictureAnswer, sessionAnswer, textAnswer, tokenAnswer } from './answers'
import { failedWith, WechatError } from './error'
import { createTokenSource, type StoredToken, type TokenStore } from './token'
import { createTransport, type Transport, type TransportOptions } from './transport'

export type WechatClientOptions = TransportOptions & {
  appId: string
  appSecret: string
  now: () => Date
  tokenStore: TokenStore
}

/** Asks WeChat with a good access token; one that it refuses is replaced once. */
type Ask = <Shape extends z.ZodType>(path: string, body: object, shape: Shape) => Promise<z.infer<Shape>>

const scenes: Record<TextScene, number> = { profile: 1, comment: 2, forum: 3, log: 4 }
const imageType = 2
const tokenInvalid = 40001
const tokenExpired = 42001
const openidInvalid = 40003
const notVisited = 61010
const riskyInVersion1 = 87014

const createTokenRequest =
  (call: Transport, { appId, appSecret, now }: WechatClientOptions) =>
  async (): Promise<StoredToken> => {
    const asked = now().getTime()
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const answer = await call({ path: '/cgi-bin/stable_token', body, shape: tokenAnswer })
    return { token: answer.access_token, expiresAt: asked + answer.expires_in * 1000 }
  }

const createAsk = (call: Transport, options: WechatClientOptions): Ask => {
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

const login =
  (call: Transport, { appId: appid, appSecret: secret }: WechatClientOptions) =>
  (code: string) => {
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' }
    return call({ path: '/sns/jscode2session', query, shape: sessionAnswer })
  }

const phoneNumber = (ask: Ask, appId: string) => async (code: string, openid: string) => {
  const path = '/wxa/business/getuserphonenumber'
  const { phone_info: phone } = await ask(path, { code, openid }, phoneAnswer).catch((error: unknown) => {
    // The code was made in another person's hand.
    throw failedWith(error, openidInvalid) ? new WechatError('invalid-code', path, error.errcode) : error
  })
  if (phone.watermark.appid !== appId) throw new WechatError('unavailable', path)
  return { phone: phone.phoneNumber }
}

const verdictInstead = (error: unknown): Verdict => {
  if (failedWith(error, riskyInVersion1)) return 'risky'
  // WeChat judges only for people who were in the mini-program within two hours, which a person at a desk in a
  // browser was not: a human judges then.
  if (failedWith(error, notVisited)) return 'review'
  throw error
}

const checkText =
  (ask: Ask): Wechat['checkText'] =>
  ({ openid, text, scene }) => {
    const body = { version: 2, openid, scene: scenes[scene], content: text }
    return ask('/wxa/msg_sec_check', body, textAnswer).then(answer => answer.result.suggest, verdictInstead)
  }

const checkPicture =
  (ask: Ask): Wechat['checkPicture'] =>
  async ({ openid, url, scene }) => {
    const body = { version: 2, openid, scene: scenes[scene], media_type: imageType, media_url: url }
    const answer = await ask('/wxa/media_check_async', body, pictureAnswer)
    return { traceId: answer.trace_id }
  }

/** WeChat's server API. Every failure is a WechatError of ./error. */
export const createWechatClient = (options: WechatClientOptions): Wechat => {
  const call = createTransport(options)
  const ask = createAsk(call, options)
  return {
    login: login(call, options),
    phoneNumber: phoneNumber(ask, options.appId),
    checkText: checkText(ask),
    checkPicture: checkPicture(ask),
  }
}
