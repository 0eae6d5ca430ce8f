import type { From, Slice } from '../page'
import type { Site } from '../place/place'
import type { Activity } from './activity'
import type { Session } from './session/session'

/** The session that stands for its activity in a list; `sessionsLeft` counts it and those after it. */
export type Listed = { session: Session; left: number; sessionsLeft: number }

/** Done; or the activity that stands under this id; or none, where another has corrected the same. */
export type Created = { done: true } | { done: false; activity?: Activity }

/** Done, or the activity as it was decided before. */
export type Reviewed = { done: true } | { done: false; activity: Activity }

export type ActivityStore = {
  activity(activityId: string, options?: { fresh?: boolean }): Promise<Activity | undefined>
  session(sessionId: string, options?: { fresh?: boolean }): Promise<Session | undefined>
  /** Writes the activity with its sessions and closes what it corrects. */
  create(activity: Activity, corrected?: Activity): Promise<Created>
  /** Decides once. */
  review(after: Activity): Promise<Reviewed>
  /** Places taken, by shard. */
  taken(session: Session, options?: { fresh?: boolean }): Promise<number[]>
  /** Places taken of each of several sessions, by its id. */
  takenIn(sessions: Session[]): Promise<Map<string, number>>
  /** Each activity once, at its next session that is not over, soonest end first: of the county, or of a site and all below it. */
  calendar(input: From & { siteId?: string | undefined; now: Date }): Promise<Slice<Listed>>
  /** Sessions of several sites and all below them that ended from `since` to `now`, latest end first; none of the sites is below another. */
  ended(input: From & { places: Pick<Site, 'path'>[]; since: Date; now: Date }): Promise<Slice<Session>>
  /** What a team offers that ends after `since`, soonest end first. */
  aheadOfTeam(teamId: string, since: string, from: From): Promise<Slice<Activity>>
  /** What a team offered that ended before `since`, latest end first. */
  behindOfTeam(teamId: string, since: string, from: From): Promise<Slice<Activity>>
  /** What waits for the managers of a site, soonest begin first. */
  toReview(siteId: string, from: From): Promise<Slice<Activity>>
}
