import type { ActivityState, Category, Kind, Venue, WalkIn } from '../../contracts/activity'
import type { Intent } from '../intent'

export type Session = {
  id: string
  activityId: string
  startAt: string
  endAt: string
  capacity: number
  walkIn: WalkIn
  venue: Venue
  /** Raised when time or place change or the session is cancelled, so that codes of before fail. */
  epoch: number
  /** Below: what a session repeats of its activity, so that it is read alone. */
  state: ActivityState
  title: string
  kind: Kind
  category: Category
  teamId: string
  siteId: string
  siteName: string
  /** Ids from the center down to the site. */
  path: string[]
}

/** A manager's decision; `by` is the request that brought it. */
type Review = {
  managerId: string
  at: string
  decision: 'approve' | 'reject'
  reason?: string | undefined
  by: string
  intent: Intent
}

export type Activity = {
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
  path: string[]
  createdBy: string
  createdAt: string
  /** The activity that was offered in its place after it was sent back. */
  correctedBy?: string | undefined
  /** The site whose managers, or those above, may review. */
  reviewSiteId: string
  review?: Review | undefined
  sessions: Session[]
  by: string
  intent: Intent
}

const placesPerShard = 50

/** Places are counted in shards, so that a rush does not queue at one item. */
export const shardsOf = ({ capacity }: Pick<Session, 'capacity'>): number[] => {
  const count = Math.ceil(capacity / placesPerShard)
  return Array.from({ length: count }, (_, at) => Math.floor((capacity + at) / count))
}

const manyPeople = 100

/**
 * The level above reviews: a team's or a station's activity the institute; one of an institute, in another town than
 * the team's own, or with more than 100 places in a session, the center. `home` is the path of the team's site.
 */
export const reviewSiteOf = (
  path: string[],
  sessions: Pick<Session, 'capacity'>[],
  home: string[] = path,
): string => {
  const [center = '', institute = center] = path
  const large = sessions.some(session => session.capacity > manyPeople)
  return large || path.length <= 2 || home[1] !== institute ? center : institute
}

type Times = { sessions: Pick<Session, 'startAt' | 'endAt'>[] }

/** When its first session begins. */
export const beginsAt = ({ sessions }: Times): string =>
  sessions.map(({ startAt }) => startAt).sort()[0] ?? ''

/** When its last session ends. */
export const endsAt = ({ sessions }: Times): string =>
  sessions
    .map(({ endAt }) => endAt)
    .sort()
    .at(-1) ?? ''
