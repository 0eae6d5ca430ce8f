import type * as z from 'zod'
import type { ActivityOut } from '../../../contracts/activity'
import type { listMyActivitiesInput } from '../../../contracts/activity.input'
import type { Page } from '../../../contracts/common'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { type From, readPage, type Slice } from '../../page'
import { refuse } from '../../refusal'
import { type Activity, activityOut } from '../activity'
import type { SessionStanding } from '../session/session'

export type StaffInput = z.output<typeof listMyActivitiesInput>
export type StaffDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'activities'>
export type StaffPage = Page<'activities', ActivityOut>

const pageSize = 20

/** A list of what the teams or sites with these ids offer. */
type Listing = { endpoint: string; ids: string[]; read: (from: From) => Promise<Slice<Activity>> }

/** Before an activity is published nobody has a place in it. */
const standingsOf = async ({ activities }: StaffDeps, shown: Activity[]) => {
  const sessions = shown.filter(({ state }) => state === 'published').flatMap(activity => activity.sessions)
  const taken = sessions.length > 0 ? await activities.takenIn(sessions) : new Map<string, number>()
  return new Map([...taken].map(([id, count]): [string, SessionStanding] => [id, { taken: count }]))
}

/** A page of a list that only those with a role have. */
export const staffPage = async (
  deps: StaffDeps,
  { personId }: Actor,
  { cursor }: StaffInput,
  { endpoint, ids, read }: Listing,
): Promise<StaffPage> => {
  if (ids.length === 0) return refuse('FORBIDDEN')
  const scope = { endpoint, personId, filter: ids.join() }
  const { items, next } = await readPage(deps.keys.cursor, { scope, cursor, limit: pageSize }, read)
  const standings = await standingsOf(deps, items)
  return { activities: items.map(activity => activityOut(activity, standings)), ...next }
}
