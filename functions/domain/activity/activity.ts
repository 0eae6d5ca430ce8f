import * as z from 'zod'
import { type ActivityOut, activityStates, categories, kinds } from '../../contracts/activity'
import { intentShape } from '../intent'
import { type SessionStanding, sessionOut, sessionShape } from './session/session'

/** A manager's decision; `by` is the request that brought it. */
const reviewShape = z.lazy(() =>
  z.object({
    managerId: z.string(),
    at: z.string(),
    decision: z.enum(['approve', 'reject']),
    reason: z.string().optional(),
    by: z.string(),
  }),
)

export const activityShape = z.lazy(() =>
  z.object({
    id: z.string(),
    state: z.enum(activityStates),
    title: z.string(),
    category: z.enum(categories),
    kind: z.enum(kinds),
    description: z.string(),
    risk: z.string(),
    teamId: z.string(),
    teamName: z.string(),
    siteId: z.string(),
    siteName: z.string(),
    path: z.array(z.string()),
    createdBy: z.string(),
    createdAt: z.string(),
    /** The activity that was offered in its place after it was sent back. */
    correctedBy: z.string().optional(),
    /** The site whose managers, or those above, may review. */
    reviewSiteId: z.string(),
    review: reviewShape.optional(),
    sessions: z.array(sessionShape),
    by: z.string(),
    intent: intentShape,
  }),
)
export type Activity = z.infer<typeof activityShape>

/** What the phone is shown. */
export const activityOut = (
  activity: Activity,
  standings: Map<string, SessionStanding> = new Map(),
): ActivityOut => {
  const { id, state, title, category, kind, description, risk, teamId, teamName, siteId, siteName } = activity
  return {
    ...{ id, state, title, category, kind, description, risk, teamId, teamName, siteId, siteName },
    reason: activity.review?.reason,
    sessions: activity.sessions.map(session => sessionOut(session, standings.get(session.id))),
  }
}
