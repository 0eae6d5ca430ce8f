import type * as z from 'zod'
import type { ActivityOut, listMyActivitiesInput } from '../../contracts/activity'
import type { Page } from '../../contracts/common'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { type From, readPage, type Slice } from '../page'
import { scopesOf } from '../person/person'
import { found, refuse } from '../refusal'
import type { Activity } from './activity'
import { activityOut } from './activityOut'

type Input = z.output<typeof listMyActivitiesInput>
type StaffDeps = Pick<Deps, 'keys' | 'people' | 'activities'>
type Out = Page<'activities', ActivityOut>

const pageSize = 20

const pageOf = async (
  deps: StaffDeps,
  actor: Actor,
  endpoint: string,
  { cursor }: Input,
  read: (from: From) => Promise<Slice<Activity>>,
): Promise<Out> => {
  const scope = { endpoint, personId: actor.personId }
  const { items, next } = await readPage(deps.keys.cursor, { scope, cursor, limit: pageSize }, read)
  return { activities: items.map(activity => activityOut(activity)), ...next }
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
