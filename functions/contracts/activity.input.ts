import * as z from 'zod'
import type { ActivityCard, ActivityOut } from './activity'
import { categories, kinds, scopes, walkIns } from './activity'
import type { Page } from './common'
import { cursor, id, instant, key } from './common.input'
import {
  activityTitle,
  mostCapacity,
  mostDescription,
  mostReason,
  mostRisk,
  mostSessions,
  mostVenueName,
} from './limits'
import { line, paragraphs } from './text.input'

/** A gcj02 point and the distance in metres within which a fix counts as being there. */
export const venue = z.lazy(() =>
  z.strictObject({
    name: line(1, mostVenueName),
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    radius: z.number().int().min(20).max(5000),
  }),
)

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

export const listMyActivitiesInput = z.lazy(() => z.strictObject({ cursor }))

/** What each request takes and answers. */
export type ActivityApi = {
  createActivity: { in: z.input<typeof createActivityInput>; out: { activity: ActivityOut } }
  reviewActivity: { in: z.input<typeof reviewActivityInput>; out: { activity: ActivityOut } }
  listActivities: {
    in: z.input<typeof listActivitiesInput>
    out: Page<'activities', ActivityCard>
  }
  listMyActivities: {
    in: z.input<typeof listMyActivitiesInput>
    out: Page<'activities', ActivityOut>
  }
  listReviews: { in: z.input<typeof listReviewsInput>; out: Page<'activities', ActivityOut> }
  getActivity: { in: z.input<typeof getActivityInput>; out: { activity: ActivityOut } }
}
