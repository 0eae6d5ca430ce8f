import * as z from 'zod'
import {
  type AttendanceState,
  activityStates,
  categories,
  kinds,
  type SessionOut,
  walkIns,
} from '../../../contracts/activity'
import { venue } from '../../../contracts/activity.input'

/** One occurrence of an activity; what it repeats of the activity makes it readable alone. */
export const sessionShape = z.lazy(() =>
  z.object({
    id: z.string(),
    activityId: z.string(),
    startAt: z.string(),
    endAt: z.string(),
    capacity: z.int().positive(),
    walkIn: z.enum(walkIns),
    venue,
    /** Raised when time or place change or the session is cancelled, so that codes of before fail. */
    epoch: z.int().positive(),
    state: z.enum(activityStates),
    title: z.string(),
    kind: z.enum(kinds),
    category: z.enum(categories),
    teamId: z.string(),
    siteId: z.string(),
    siteName: z.string(),
    /** Ids from the center down to the site. */
    path: z.array(z.string()),
  }),
)
export type Session = z.infer<typeof sessionShape>

/** What is known of a session beside itself: places taken, and the reader's own state. */
export type SessionStanding = { taken: number; mine?: AttendanceState | undefined }

export const sessionOut = (session: Session, standing: SessionStanding = { taken: 0 }): SessionOut => {
  const { id, startAt, endAt, capacity, walkIn, venue } = session
  const left = Math.max(0, capacity - standing.taken)
  return { id, startAt, endAt, capacity, left, walkIn, venue, mine: standing.mine }
}

type Times = { sessions: Pick<Session, 'startAt' | 'endAt'>[] }

/** When the first session begins. */
export const beginsAt = ({ sessions }: Times): string =>
  sessions.map(({ startAt }) => startAt).sort()[0] ?? ''

/** When the last session ends. */
export const endsAt = ({ sessions }: Times): string =>
  sessions
    .map(({ endAt }) => endAt)
    .sort()
    .at(-1) ?? ''

export const isOver = ({ endAt }: Pick<Session, 'endAt'>, now: Date) => endAt < now.toISOString()
