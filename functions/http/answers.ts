import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalCode } from '../contracts/errors'

/** The status of the codes that are not a plain 409 (the state said no). */
const statuses: Partial<Record<RefusalCode, ContentfulStatusCode>> = {
  BAD_INPUT: 400,
  TIME_INVALID: 400,
  REASON_NEEDED: 400,
  ID_NUMBER_INVALID: 400,
  CONSENT_NEEDED: 400,
  CODE_INVALID: 400,
  LEFT_AT_NEEDED: 400,
  LEFT_AT_INVALID: 400,
  TEXT_REFUSED: 400,
  VOUCHER_CODE_INVALID: 400,
  LOGIN_CODE_INVALID: 401,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  FORBIDDEN: 403,
  LOGIN_BLOCKED: 403,
  NOT_FOUND: 404,
  UPGRADE_NEEDED: 426,
  TOO_MANY_REQUESTS: 429,
  BUSY: 429,
  INTERNAL: 500,
  WECHAT_UNAVAILABLE: 503,
}

export const statusOf = (code: RefusalCode): ContentfulStatusCode => statuses[code] ?? 409
