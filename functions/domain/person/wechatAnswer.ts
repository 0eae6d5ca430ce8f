import type { RefusalCode } from '../../contracts/errors'
import { refuse } from '../refusal'

type Failure = Error & { kind: unknown }

const isWechatFailure = (error: unknown): error is Failure =>
  error instanceof Error && error.name === 'WechatError' && 'kind' in error

const refusalFor = (kind: unknown, invalidCode: RefusalCode): RefusalCode => {
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
    if (!isWechatFailure(error)) throw error
    return refuse(refusalFor(error.kind, invalidCode))
  }
}
