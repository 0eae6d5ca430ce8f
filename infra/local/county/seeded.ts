import { hashOf } from '../../../functions/domain/ids'
import type { Intent } from '../../../functions/domain/intent'

/** The request that all seeded records name as their cause. */
export const seeded = 'demo-county'

/** No phone ever sends such a key, so that a seeded record is never taken for the repeat of a request. */
export const seededIntent = (...parts: string[]): Intent => ({
  key: `${seeded}:${parts.join(':')}`,
  hash: hashOf(...parts)
    .toString('base64url')
    .slice(0, 22),
})
