import type { RefusalCode } from '../../../contracts/errors'
import { refuse } from '../../refusal'
import { WechatError, type WechatFailure } from '../../wechatError'

const refusalFor = (kind: WechatFailure, invalidCode: RefusalCode): RefusalCode => {
  if (kind === 'invalid-code') return invalidCode
  if (kind === 'blocked') return 'LOGIN_BLOCKED'
  return kind === 'rate-limited' ? 'TOO_MANY_REQUESTS' : 'WECHAT_UNAVAILABLE'
}

/** WeChat's answer, or the refusal that its failure means to the person; `invalidCode` where its code was spent. */
export const wechatAnswer = async <Answer>(
  asked: Promise<Answer>,
  invalidCode: RefusalCode,
): Promise<Answer> => {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    return refuse(refusalFor(error.kind, invalidCode))
  }
}
