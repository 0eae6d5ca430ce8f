import { closesMinutesAfter } from '../../../contracts/codeTimes'
import { longestSessionHours } from '../../../contracts/limits'
import { later } from '../../day'
import type { Account } from '../../ledger/account/account'

/** Nobody is inside a session longer than its check-out codes hold. */
export const insideUntil = (endAt: Date): Date => later(endAt, closesMinutesAfter)

/** Whoever is still inside a session: it began no longer ago than this, in minutes. */
export const longestInside = longestSessionHours * 60 + closesMinutesAfter

/** The session that the person is in now, as far as the account knows. */
export const insideNow = ({ inside }: Account, now: Date): string | undefined =>
  inside && new Date(inside.until) >= now ? inside.sessionId : undefined

/** Nobody is inside this session any more; a later one stays as it is. */
export const withoutInside = (account: Account, sessionId: string): Account => {
  if (account.inside?.sessionId !== sessionId) return account
  const { inside: _left, ...rest } = account
  return rest
}
