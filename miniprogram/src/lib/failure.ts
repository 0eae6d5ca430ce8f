import type { RefusalCode } from '../../../functions/contracts/errors'

/** A refusal of the server, or the reason why it could not be asked. */
type FailureCode = RefusalCode | 'OFFLINE' | 'TIMEOUT'

const passing: readonly string[] = [
  'OFFLINE',
  'TIMEOUT',
  'BUSY',
  'INTERNAL',
  'TOO_MANY_REQUESTS',
  'WECHAT_UNAVAILABLE',
]

/** Why a request brought nothing; `message` is what the person reads. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly requestId?: string,
    readonly field?: string,
  ) {
    super(message)
  }

  /** Nothing was decided: the same request may well succeed later. */
  get passing() {
    return passing.includes(this.code)
  }
}

/** A refusal that stays one, however often it is tried; anything else may pass. */
export const isRefusal = (reason: unknown): reason is Failure => reason instanceof Failure && !reason.passing
