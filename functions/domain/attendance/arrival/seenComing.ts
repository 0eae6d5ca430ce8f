import { opensMinutesBefore } from '../../../contracts/codeTimes'
import type { Session } from '../../activity/session/session'
import type { Actor } from '../../actor'
import { later } from '../../day'
import { refuse } from '../../refusal'
import type { Scan } from '../attendance'
import { mostAhead } from '../hours/rules'

/** A word this many minutes old waited for a signal. */
const atOnce = 2

/** A leader's word: by whom, for when, and when it was heard. */
export type Seen = { actor: Actor; cameAt?: string | undefined; now: Date }

const earlier = (one: Date, other: Date) => (one < other ? one : other)

/**
 * The check-in of whom the leader saw come, while the session takes people in. What is said at once counts from the
 * server's own time, as a check-in on the spot does: only what waited for a signal has a time of its own.
 */
export const seenComing = (session: Session, { actor, cameAt, now }: Seen): Scan => {
  const said = cameAt ? new Date(cameAt) : now
  const endAt = new Date(session.endAt)
  if (said > later(now, mostAhead)) refuse('BAD_INPUT', 'cameAt')
  if (said < later(new Date(session.startAt), -opensMinutesBefore)) refuse('CODE_NOT_OPEN')
  if (earlier(said, now) > endAt) refuse('SESSION_CLOSED')
  const offline = said < later(now, -atOnce)
  const at = offline ? said : earlier(now, endAt)
  return { at: at.toISOString(), offline, leaderId: actor.personId, named: true }
}
