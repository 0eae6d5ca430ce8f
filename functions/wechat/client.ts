import type { TextScene, Verdict, Wechat } from '../domain/ports'
import { WechatError } from '../domain/wechatError'
import { phoneAnswer, pictureAnswer, sessionAnswer, textAnswer } from './answers'
import { type Ask, createAsk, type WechatClientOptions } from './ask'
import { failedWith } from './error'
import { createTransport, type Transport } from './transport'

const scenes: Record<TextScene, number> = { profile: 1, comment: 2, forum: 3, log: 4 }
const imageType = 2
const openidInvalid = 40003
const notVisited = 61010
const riskyInVersion1 = 87014

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

/** WeChat's server API. Every failure is a WechatError. */
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
