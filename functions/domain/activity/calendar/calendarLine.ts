import type { Session } from '../activity'

/** A session in the row of its activity's: the one before it ends at `standsFrom`, and so many come after it. */
export type Turn = { session: Session; standsFrom?: string | undefined; later: number }

const orderOf = ({ endAt, id }: Session) => `${endAt}#${id}`

/** A list names an activity once, at its next session: each of them stands for it once the one before is over. */
export const turnsOf = (sessions: Session[]): Turn[] => {
  const inOrder = [...sessions].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return inOrder.map((session, at) => ({
    session,
    standsFrom: inOrder[at - 1]?.endAt,
    later: inOrder.length - 1 - at,
  }))
}

export const isOver = ({ endAt }: Pick<Session, 'endAt'>, now: Date) => endAt < now.toISOString()

/** The session that stands for the activity now, if it is not over. */
export const turnNow = (sessions: Session[], now: Date): Turn | undefined =>
  turnsOf(sessions).find(({ session }) => !isOver(session, now))
