import type * as z from 'zod'
import type { ActivityOut, listMyActivitiesInput } from '../../contracts/activity'
import type { Page } from '../../contracts/common'
import { openCursor, sealCursor } from '../cursor'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { scopesOf } from '../person/person'
import { found, refuse } from '../refusal'
import type { Activity } from './activity'
import { activityOut } from './activityOut'
import type { ListPage } from './store'

type Input = z.output<typeof listMyActivitiesInput>
type StaffDeps = Pick<Deps, 'keys' | 'people' | 'activities'>
type Out = Page<'activities', ActivityOut>

const pageSize = 20

const pageOf = async (
  deps: StaffDeps,
  actor: Actor,
  endpoint: string,
  input: Input,
  read: (from: { after?: string | undefined; limit: number }) => Promise<ListPage<Activity>>,
): Promise<Out> => {
  const scope = { endpoint, personId: actor.personId }
  const after = openCursor(deps.keys.cursor, scope, input.cursor)
  const page = await read({ after, limit: pageSize })
  const cursor = page.after && sealCursor(deps.keys.cursor, scope, page.after)
  return { activities: page.items.map(activity => activityOut(activity)), ...(cursor ? { cursor } : {}) }
}

const scopesFor = async (deps: StaffDeps, actor: Actor) =>
  scopesOf(found(await deps.people.profile(actor.personId, { fresh: true })))

/** What the leader's team offers, newest first, whatever its state. */
export const listMyActivities = async (deps: StaffDeps, actor: Actor, input: Input): Promise<Out> => {
  const [teamId] = (await scopesFor(deps, actor)).teamIds
  return teamId
    ? pageOf(deps, actor, 'listMyActivities', input, from => deps.activities.ofTeam(teamId, from))
    : refuse('FORBIDDEN')
}

/** What waits for the manager's decision. */
export const listReviews = async (deps: StaffDeps, actor: Actor, input: Input): Promise<Out> => {
  const [siteId] = (await scopesFor(deps, actor)).siteIds
  return siteId
    ? pageOf(deps, actor, 'listReviews', input, from => deps.activities.toReview(siteId, from))
    : refuse('FORBIDDEN')
}
