import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { type From, oneAfterAnother, type Slice } from '../page'
import { actingPerson } from '../person/access/acting'
import { scopesOf } from '../person/access/grant'
import type { Activity } from './activity'
import { beginsAt } from './session/session'
import { type StaffDeps, type StaffInput, type StaffPage, staffPage } from './staff/staffPage'

const byBegin = (a: Activity, b: Activity) => beginsAt(a).localeCompare(beginsAt(b))

/** Several sites' lists are put in one order where one answer holds them all. */
const waitingAt = ({ activities }: Pick<Deps, 'activities'>, siteIds: string[]) => {
  const read = oneAfterAnother(siteIds, activities.toReview)
  return async (from: From): Promise<Slice<Activity>> => {
    const { items, after } = await read(from)
    return from.after || after ? { items, after } : { items: items.toSorted(byBegin) }
  }
}

/** What waits for the manager's decision, what begins soonest first. */
export const listReviews = async (deps: StaffDeps, actor: Actor, input: StaffInput): Promise<StaffPage> => {
  const { siteIds: ids } = scopesOf(await actingPerson(deps, actor))
  return staffPage(deps, actor, input, { endpoint: 'listReviews', ids, read: waitingAt(deps, ids) })
}
