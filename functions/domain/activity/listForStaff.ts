import type * as z from 'zod'
import type { ActivityOut } from '../../contracts/activity'
import type { listMyActivitiesInput } from '../../contracts/activity.input'
import { closesMinutesAfter } from '../../contracts/codeTimes'
import type { Page } from '../../contracts/common'
import { later } from '../day'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { type From, oneAfterAnother, readPage, type Slice } from '../page'
import { actingPerson } from '../person/access/acting'
import { scopesOf } from '../person/person'
import { refuse } from '../refusal'
import { type Activity, beginsAt, endsAt } from './activity'
import { activityOut, type SessionStanding } from './session/activityOut'

type Input = z.output<typeof listMyActivitiesInput>
type StaffDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'activities'>
type Out = Page<'activities', ActivityOut>

const pageSize = 20

type Listing = { endpoint: string; ids: string[]; read: (from: From) => Promise<Slice<Activity>> }

/** Before an activity is published nobody has a place in it. */
const standingsOf = async ({ activities }: StaffDeps, shown: Activity[]) => {
  const sessions = shown.filter(({ state }) => state === 'published').flatMap(activity => activity.sessions)
  const taken = sessions.length > 0 ? await activities.takenIn(sessions) : new Map<string, number>()
  return new Map([...taken].map(([id, count]): [string, SessionStanding] => [id, { taken: count }]))
}

const pageOf = async (
  deps: StaffDeps,
  { personId }: Actor,
  { cursor }: Input,
  { endpoint, ids, read }: Listing,
): Promise<Out> => {
  if (ids.length === 0) return refuse('FORBIDDEN')
  const scope = { endpoint, personId, filter: ids.join() }
  const { items, next } = await readPage(deps.keys.cursor, { scope, cursor, limit: pageSize }, read)
  const standings = await standingsOf(deps, items)
  return { activities: items.map(activity => activityOut(activity, standings)), ...next }
}

const scopesFor = async (deps: StaffDeps, actor: Actor) => scopesOf(await actingPerson(deps, actor))

const byEnd = (a: Activity, b: Activity) => endsAt(a).localeCompare(endsAt(b))

/** Where its next session begins, or the one that goes on. */
const nextAt = ({ sessions }: Activity, since: string) =>
  beginsAt({ sessions: sessions.filter(({ endAt }) => endAt >= since) })

/** The stored lists know an activity by its last end alone, and one team at a time: each answer puts its own in turn. */
const inTurn = (items: Activity[], since: string) => {
  const comes = (activity: Activity) => endsAt(activity) >= since
  const byNext = (a: Activity, b: Activity) => nextAt(a, since).localeCompare(nextAt(b, since))
  const over = items.filter(activity => !comes(activity))
  return [...items.filter(comes).toSorted(byNext), ...over.toSorted((a, b) => byEnd(b, a))]
}

/** Of all teams first what comes, then what is over, as of the first page: nothing stands on two pages or on none. */
const aheadThenBehind =
  ({ now, activities }: StaffDeps, teamIds: string[]) =>
  async ({ after, limit }: From): Promise<Slice<Activity>> => {
    const first: [string, string?] = [later(now(), -closesMinutesAfter).toISOString()]
    const [since, inside] = after === undefined ? first : (JSON.parse(after) as typeof first)
    const lists = [
      ...teamIds.map(id => (from: From) => activities.aheadOfTeam(id, since, from)),
      ...teamIds.map(id => (from: From) => activities.behindOfTeam(id, since, from)),
    ]
    const read = oneAfterAnother(lists, (list, from) => list(from))
    const { items, after: rest } = await read({ after: inside, limit })
    return { items: inTurn(items, since), after: rest && JSON.stringify([since, rest]) }
  }

/** What the leader's teams offer, whatever its state: first what goes on or comes next, at the end what is over. */
export const listMyActivities = async (deps: StaffDeps, actor: Actor, input: Input): Promise<Out> => {
  const { teamIds: ids } = await scopesFor(deps, actor)
  const read = aheadThenBehind(deps, ids)
  return pageOf(deps, actor, input, { endpoint: 'listMyActivities', ids, read })
}

const byBegin = (a: Activity, b: Activity) => beginsAt(a).localeCompare(beginsAt(b))

/** Several sites' lists are put in one order where one answer holds them all. */
const soonestFirst =
  (read: Listing['read']): Listing['read'] =>
  async from => {
    const { items, after } = await read(from)
    return from.after || after ? { items, after } : { items: items.toSorted(byBegin) }
  }

/** What waits for the manager's decision, what begins soonest first. */
export const listReviews = async (deps: StaffDeps, actor: Actor, input: Input): Promise<Out> => {
  const { siteIds: ids } = await scopesFor(deps, actor)
  const read = soonestFirst(oneAfterAnother(ids, deps.activities.toReview))
  return pageOf(deps, actor, input, { endpoint: 'listReviews', ids, read })
}
