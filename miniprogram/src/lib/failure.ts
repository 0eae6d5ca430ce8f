import type { RefusalCode } from '../../../functions/contracts/errors'

/** A refusal of the server, or the reason why it could not be asked. */
export type FailureCode = RefusalCode | 'OFFLINE' | 'TIMEOUT'

const passing: readonly FailureCode[] = [
  'OFFLINE',
  'TIMEOUT',
  'BUSY',
  'INTERNAL',
  'TOO_MANY_REQUESTS',
  'WECHAT_UNAVAILABLE',
]

/** Nothing was said of what was to be done: it was not looked at, for who asked or with what. */
const notAboutTheDeed: readonly FailureCode[] = [
  ...passing,
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'LOGIN_CODE_INVALID',
  'LOGIN_BLOCKED',
  'UPGRADE_NEEDED',
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

/** A refusal of the very thing that was to be done; after any other the same may still be taken, however much later. */
export const isVerdict = (reason: unknown): reason is Failure =>
  reason instanceof Failure && !notAboutTheDeed.includes(reason.code)
