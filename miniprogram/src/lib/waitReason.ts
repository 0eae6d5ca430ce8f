import { Failure, type FailureCode } from './failure'

/** Why a deed is still on the phone: there is no way through, nobody could decide now, or something is to be done first. */
export type WaitReason = 'signal' | 'busy' | 'upgrade' | 'login'

const reasons: Partial<Record<FailureCode, WaitReason>> = {
  OFFLINE: 'signal',
  TIMEOUT: 'signal',
  UPGRADE_NEEDED: 'upgrade',
  UNAUTHENTICATED: 'login',
  TOKEN_EXPIRED: 'login',
  LOGIN_CODE_INVALID: 'login',
  LOGIN_BLOCKED: 'login',
}

export const waitReasonOf = (failure: unknown): WaitReason =>
  (failure instanceof Failure && reasons[failure.code]) || 'busy'
