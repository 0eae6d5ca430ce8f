import type * as z from 'zod'
import type { ActivityOut, listMyActivitiesInput } from '../../contracts/activity'
import type { Page } from '../../contracts/common'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { type From, oneAfterAnother, readPage, type Slice } from '../page'
import { actingPerson } from '../person/active'
import { scopesOf } from '../person/person'
import { refuse } from '../refusal'
import type { Activity } from './activity'
import { activityOut, type SessionStanding } from './activityOut'

type Input = z.output<typeof listMyActivitiesInput>
type StaffDeps = Pick<Deps, 'keys' | 'people' | 'activities'>
type Out = Page<'activities', ActivityOut>

const pageSize = 20

type Listing = { endpoint: string; ids: string[]; read: (id: string, from: From) => Promise<Slice<Activity>> }

/** Before an activity is published nobody has a place in it. */
const standingsOf = async ({ activities }: StaffDeps, shown: Activity[]) => {
  const sessions = shown.filter(({ state }) => state === 'published').flatMap(activity => activity.sessions)
  const taken = sessions.length > 0 ? await activities.takenIn(sessions) : new Map<string, number>()
  return new Map([...taken].map(([id, count]): [string, SessionStanding] => [id, { taken: count }]))
}

/** The lists of all of the actor's teams or sites, one after the other. */
const pageOf = async (
  deps: StaffDeps,
  { personId }: Actor,
  { cursor }: Input,
  { endpoint, ids, read }: Listing,
): Promise<Out> => {
  if (ids.length === 0) return refuse('FORBIDDEN')
  const scope = { endpoint, personId, filter: ids.join() }
  const { items, next } = await readPage(
    deps.keys.cursor,
    { scope, cursor, limit: pageSize },
    oneAfterAnother(ids, read),
  )
  const standings = await standingsOf(deps, items)
  return { activities: items.map(activity => activityOut(activity, standings)), ...next }
}

const scopesFor = async (deps: StaffDeps, actor: Actor) => scopesOf(await actingPerson(deps, actor))

/** What the leader's teams offer, a team's newest first, whatever its state. */
export const listMyActivities = async (deps: StaffDeps, actor: Actor, input: Input): Promise<Out> => {
  const { teamIds: ids } = await scopesFor(deps, actor)
  return pageOf(deps, actor, input, { endpoint: 'listMyActivities', ids, read: deps.activities.ofTeam })
}

/** What waits for the manager's decision. */
export const listReviews = async (deps: StaffDeps, actor: Actor, input: Input): Promise<Out> => {
  const { siteIds: ids } = await scopesFor(deps, actor)
  return pageOf(deps, actor, input, { endpoint: 'listReviews', ids, read: deps.activities.toReview })
}
