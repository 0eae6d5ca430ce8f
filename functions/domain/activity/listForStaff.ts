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
import { activityOut } from './activityOut'

type Input = z.output<typeof listMyActivitiesInput>
type StaffDeps = Pick<Deps, 'keys' | 'people' | 'activities'>
type Out = Page<'activities', ActivityOut>

const pageSize = 20

type Listing = { endpoint: string; ids: string[]; read: (id: string, from: From) => Promise<Slice<Activity>> }

/** The lists of all of the actor's teams or sites, one after the other. */
const pageOf = async (
  { keys }: StaffDeps,
  { personId }: Actor,
  { cursor }: Input,
  { endpoint, ids, read }: Listing,
): Promise<Out> => {
  if (ids.length === 0) return refuse('FORBIDDEN')
  const scope = { endpoint, personId, filter: ids.join() }
  const { items, next } = await readPage(
    keys.cursor,
    { scope, cursor, limit: pageSize },
    oneAfterAnother(ids, read),
  )
  return { activities: items.map(activity => activityOut(activity)), ...next }
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
