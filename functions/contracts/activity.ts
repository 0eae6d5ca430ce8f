import * as z from 'zod'
import type { AttendanceState } from './attendance'
import { cursor, id, instant, key } from './common'
import {
  activityTitle,
  mostCapacity,
  mostDescription,
  mostReason,
  mostRisk,
  mostSessions,
  mostVenueName,
} from './limits'
import { line, paragraphs } from './text'

export const categories = [
  'theory',
  'culture',
  'health',
  'education',
  'environment',
  'care',
  'law',
  'science',
  'sports',
  'emergency',
  'traffic',
  'customs',
] as const
export type Category = (typeof categories)[number]

export const kinds = ['serve', 'attend'] as const
export type Kind = (typeof kinds)[number]
export const walkIns = ['open', 'leader', 'no'] as const
export type WalkIn = (typeof walkIns)[number]

/** A gcj02 point and the distance in metres within which a fix counts as being there. */
export const venue = z.lazy(() =>
  z.strictObject({
    name: line(1, mostVenueName),
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    radius: z.number().int().min(20).max(5000),
  }),
)
export type Venue = z.infer<typeof venue>

const newSession = z.lazy(() =>
  z.strictObject({
    startAt: instant,
    endAt: instant,
    capacity: z.number().int().min(1).max(mostCapacity),
    walkIn: z.enum(walkIns),
    venue,
  }),
)

/** `corrects`: what was sent back and is offered anew by this, corrected; it leaves the team's list. */
export const createActivityInput = z.lazy(() =>
  z.strictObject({
    corrects: id('act').optional(),
    teamId: id('tea'),
    siteId: id('sit'),
    title: line(activityTitle.least, activityTitle.most),
    category: z.enum(categories),
    kind: z.enum(kinds),
    description: paragraphs(1, mostDescription),
    risk: paragraphs(0, mostRisk),
    sessions: z.array(newSession).min(1).max(mostSessions),
    key,
  }),
)

export const reviewActivityInput = z.lazy(() =>
  z.strictObject({
    activityId: id('act'),
    decision: z.enum(['approve', 'reject']),
    reason: paragraphs(1, mostReason).optional(),
    key,
  }),
)

export const scopes = ['village', 'town', 'county'] as const
/** `siteId` names the village or town meant; without it the person's own site is taken, else the county. */
export const listActivitiesInput = z.lazy(() =>
  z.strictObject({
    scope: z.enum(scopes).optional(),
    siteId: id('sit').optional(),
    cursor,
  }),
)
export const getActivityInput = z.lazy(() => z.strictObject({ activityId: id('act') }))
export const listReviewsInput = z.lazy(() => z.strictObject({ cursor }))
export const listEndedSessionsInput = z.lazy(() => z.strictObject({ cursor }))
export const listMyActivitiesInput = z.lazy(() => z.strictObject({ cursor }))

export type ActivityState = 'reviewing' | 'published' | 'rejected'

export type SessionOut = {
  id: string
  startAt: string
  endAt: string
  capacity: number
  /** Places still free. */
  left: number
  walkIn: WalkIn
  venue: Venue
  /** The reader's own state in this session, when there is one. */
  mine?: AttendanceState
}

export type ActivityOut = {
  id: string
  state: ActivityState
  title: string
  category: Category
  kind: Kind
  description: string
  risk: string
  teamId: string
  teamName: string
  siteId: string
  siteName: string
  reason?: string
  sessions: SessionOut[]
}

/** A line in a list: an activity at its next session that is not over. */
export type ActivityCard = {
  id: string
  title: string
  category: Category
  kind: Kind
  siteName: string
  sessionId: string
  startAt: string
  endAt: string
  venueName: string
  walkIn: WalkIn
  left: number
  /** How many sessions are still to come, with this one. */
  sessionsLeft: number
}

/** A session that is over, for whoever answers for its site. */
export type EndedSession = {
  id: string
  activityId: string
  title: string
  siteName: string
  startAt: string
  endAt: string
  venueName: string
  /** How many still wait for somebody's word: inside, or checked out and not confirmed. */
  waiting: number
  /** How many came. */
  came: number
}
