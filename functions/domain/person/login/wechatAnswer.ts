import type { RefusalCode } from '../../../contracts/errors'
import { refuse } from '../../refusal'
import { WechatError, type WechatFailure } from '../../wechatError'

const refusalFor: Partial<Record<WechatFailure, RefusalCode>> = {
  blocked: 'LOGIN_BLOCKED',
  'rate-limited': 'TOO_MANY_REQUESTS',
}

/** WeChat's answer, or undefined where its code was spent; any other failure is refused as what it means to the person. */
export const wechatAnswer = async <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    if (error.kind === 'invalid-code') return undefined
    return refuse(refusalFor[error.kind] ?? 'WECHAT_UNAVAILABLE')
  }
}
