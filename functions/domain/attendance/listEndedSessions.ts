import type * as z from 'zod'
import type { EndedSession } from '../../contracts/attendance'
import type { listEndedSessionsInput } from '../../contracts/attendance.input'
import type { Page } from '../../contracts/common'
import type { Session } from '../activity/session/session'
import type { Actor } from '../actor'
import { later, startOfDay } from '../day'
import type { Deps } from '../deps'
import { readPage } from '../page'
import { actingPerson } from '../person/access/acting'
import { scopesOf } from '../person/access/grant'
import type { Site } from '../place/place'
import { refuse } from '../refusal'
import { hasCome } from './attendance'
import { earningDays } from './hours/rules'

type Input = z.output<typeof listEndedSessionsInput>
type EndedDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'places' | 'activities' | 'attendances'>

const pageSize = 20

const countsIn = async ({ attendances }: EndedDeps, sessionId: string) => {
  const roster = await attendances.roster(sessionId)
  return {
    came: roster.filter(hasCome).length,
    waiting: roster.filter(({ state }) => state === 'inside' || state === 'waiting').length,
  }
}

const endedOut = async (deps: EndedDeps, session: Session): Promise<EndedSession> => {
  const { id, activityId, title, siteName, startAt, endAt, venue } = session
  const counts = await countsIn(deps, id)
  return { ...{ id, activityId, title, siteName, startAt, endAt }, venueName: venue.name, ...counts }
}

/** The sites a manager answers for, without those that lie below another of them. */
const topmost = (sites: Site[]) =>
  sites.filter(({ path }) => !path.slice(0, -1).some(above => sites.some(({ id }) => id === above)))

const placesOf = async ({ places }: EndedDeps, siteIds: string[]) => {
  const sites = await Promise.all(siteIds.map(id => places.site(id)))
  return topmost(sites.flatMap(site => site ?? []))
}

/** What is over and may still earn points once it is confirmed: where a manager finds what waits for their word. */
export const listEndedSessions = async (
  deps: EndedDeps,
  actor: Actor,
  { cursor }: Input,
): Promise<Page<'sessions', EndedSession>> => {
  const { siteIds } = scopesOf(await actingPerson(deps, actor))
  if (siteIds.length === 0) return refuse('FORBIDDEN')
  const places = await placesOf(deps, siteIds)
  const now = deps.now()
  const since = startOfDay(later(now, -earningDays * 24 * 60))
  const scope = { endpoint: 'listEndedSessions', personId: actor.personId, filter: siteIds.join() }
  const { items, next } = await readPage(deps.keys.cursor, { scope, cursor, limit: pageSize }, from =>
    deps.activities.ended({ places, since, now, ...from }),
  )
  return { sessions: await Promise.all(items.map(session => endedOut(deps, session))), ...next }
}
