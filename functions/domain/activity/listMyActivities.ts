import { closesMinutesAfter } from '../../contracts/codeTimes'
import type { Actor } from '../actor'
import { later } from '../day'
import { type From, oneAfterAnother, type Slice } from '../page'
import { actingPerson } from '../person/access/acting'
import { scopesOf } from '../person/access/grant'
import type { Activity } from './activity'
import { beginsAt, endsAt } from './session/session'
import { type StaffDeps, type StaffInput, type StaffPage, staffPage } from './staff/staffPage'

const byEnd = (a: Activity, b: Activity) => endsAt(a).localeCompare(endsAt(b))

/** Where its next session begins, or the one that goes on. */
const nextAt = ({ sessions }: Activity, since: string) =>
  beginsAt({ sessions: sessions.filter(({ endAt }) => endAt >= since) })

/** The stored lists know an activity by its last end alone, and one team at a time: each answer puts its own in order. */
const inOrder = (items: Activity[], since: string) => {
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
    const [since, place] = after === undefined ? first : (JSON.parse(after) as typeof first)
    const lists = [
      ...teamIds.map(id => (from: From) => activities.aheadOfTeam(id, since, from)),
      ...teamIds.map(id => (from: From) => activities.behindOfTeam(id, since, from)),
    ]
    const read = oneAfterAnother(lists, (list, from) => list(from))
    const { items, after: rest } = await read({ after: place, limit })
    return { items: inOrder(items, since), after: rest && JSON.stringify([since, rest]) }
  }

/** What the leader's teams offer, whatever its state: first what goes on or comes next, at the end what is over. */
export const listMyActivities = async (
  deps: StaffDeps,
  actor: Actor,
  input: StaffInput,
): Promise<StaffPage> => {
  const { teamIds: ids } = scopesOf(await actingPerson(deps, actor))
  const read = aheadThenBehind(deps, ids)
  return staffPage(deps, actor, input, { endpoint: 'listMyActivities', ids, read })
}
