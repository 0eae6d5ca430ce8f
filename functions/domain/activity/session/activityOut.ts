import type { ActivityOut, AttendanceState, SessionOut } from '../../../contracts/activity'
import type { Activity, Session } from '../activity'

/** What is known of a session beside itself: places taken, and the reader's own state. */
export type SessionStanding = { taken: number; mine?: AttendanceState | undefined }

const sessionOut = (session: Session, standing: SessionStanding | undefined): SessionOut => {
  const { id, startAt, endAt, capacity, walkIn, venue } = session
  const left = Math.max(0, capacity - (standing?.taken ?? 0))
  return {
    id,
    startAt,
    endAt,
    capacity,
    left,
    walkIn,
    venue,
    ...(standing?.mine ? { mine: standing.mine } : {}),
  }
}

export const activityOut = (
  activity: Activity,
  standings: Map<string, SessionStanding> = new Map(),
): ActivityOut => {
  const { id, state, title, category, kind, description, risk, teamId, teamName, siteId, siteName } = activity
  const reason = activity.review?.reason
  return {
    ...{ id, state, title, category, kind, description, risk, teamId, teamName, siteId, siteName },
    ...(reason ? { reason } : {}),
    sessions: activity.sessions.map(session => sessionOut(session, standings.get(session.id))),
  }
}
