import * as z from 'zod'
import { isOver, type Session, sessionShape } from '../session/session'

/** A session in the row of its activity's: the one before it ends at `standsFrom`, and so many come after it. */
export const calendarLineShape = z.lazy(() =>
  z.object({ session: sessionShape, standsFrom: z.string().optional(), later: z.int().nonnegative() }),
)
export type CalendarLine = z.infer<typeof calendarLineShape>

const orderOf = ({ endAt, id }: Session) => `${endAt}#${id}`

/** A list names an activity once, at its next session: each of them stands for it once the one before is over. */
export const linesOf = (sessions: Session[]): CalendarLine[] => {
  const inOrder = [...sessions].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return inOrder.map((session, at) => ({
    session,
    standsFrom: inOrder[at - 1]?.endAt,
    later: inOrder.length - 1 - at,
  }))
}

/** The session that stands for the activity now, if it is not over. */
export const lineNow = (sessions: Session[], now: Date): CalendarLine | undefined =>
  linesOf(sessions).find(({ session }) => !isOver(session, now))
