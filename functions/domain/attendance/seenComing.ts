import { opensMinutesBefore } from '../../contracts/codeTimes'
import type { Session } from '../activity/activity'
import { later } from '../day'
import type { Actor, Intent } from '../intent'
import { refuse } from '../refusal'
import type { Scan } from './attendance'

/** A phone's clock may be ahead by so many minutes. */
const mostAhead = 5
/** A word this many minutes old waited for a signal. */
const atOnce = 2

export type Seen = { actor: Actor; intent: Intent; cameAt?: string | undefined; now: Date }

/** The check-in of whom the leader saw come, while the session takes people in. */
export const seenComing = (session: Session, { actor, intent, cameAt, now }: Seen): Scan => {
  const said = cameAt ? new Date(cameAt) : now
  if (said > later(now, mostAhead)) refuse('BAD_INPUT', 'cameAt')
  const at = said > now ? now : said
  if (at < later(new Date(session.startAt), -opensMinutesBefore)) refuse('CODE_NOT_OPEN')
  if (at > new Date(session.endAt)) refuse('SESSION_CLOSED')
  return { at: at.toISOString(), offline: at < later(now, -atOnce), leaderId: actor.personId, intent }
}
