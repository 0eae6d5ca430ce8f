import type { ActivityCard } from '../../../../functions/contracts/activity'

/** In which sessions a person has a place or is. */
export type Joined = ReadonlyMap<string, 'signed-up' | 'inside'>

/**
 * Whether a person can still take a place: there is one in the next session, none is theirs yet and it is not over; or
 * another session follows, of which the activity's page tells.
 */
export const canJoin = (joined: Joined, now: Date) => (card: ActivityCard) =>
  card.sessionsLeft > 1 || (card.left > 0 && !joined.has(card.sessionId) && now < new Date(card.endAt))
