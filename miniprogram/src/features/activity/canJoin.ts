import type { ActivityCard } from '../../../../functions/contracts/activity'
import type { Joined } from '../../lib/joined'

/** Whether a person can still take a place: there is one, none is theirs yet, and the session is not over. */
export const canJoin = (joined: Joined, now: Date) => (card: ActivityCard) =>
  card.left > 0 && !joined.has(card.sessionId) && now < new Date(card.endAt)
