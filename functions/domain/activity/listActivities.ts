import type * as z from 'zod'
import type { ActivityCard } from '../../contracts/activity'
import type { listActivitiesInput } from '../../contracts/activity.input'
import type { Page } from '../../contracts/common'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { readPage } from '../page'
import { found } from '../refusal'
import type { Listed } from './store'

type Input = z.output<typeof listActivitiesInput>
export type ListDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'places' | 'activities'>

const pageSize = 20

const cardOf = ({ session, left, sessionsLeft }: Listed): ActivityCard => {
  const { activityId: id, title, category, kind, siteName, startAt, endAt, walkIn, venue } = session
  return {
    ...{ id, title, category, kind, siteName, startAt, endAt, walkIn, left, sessionsLeft },
    sessionId: session.id,
    venueName: venue.name,
  }
}

/** Ids from the center down to the site that the person named, or else belongs to. */
const homePath = async (deps: ListDeps, actor: Actor | undefined, input: Input): Promise<string[]> => {
  if (input.siteId) return found(await deps.places.site(input.siteId)).path
  const profile = actor && (await deps.people.profile(actor.personId))
  const siteId = profile?.volunteer?.siteId
  return (siteId && (await deps.places.site(siteId))?.path) || []
}

/** The site whose calendar is meant: the village, the town, or none for the county. */
const siteMeant = async (
  deps: ListDeps,
  actor: Actor | undefined,
  input: Input,
): Promise<string | undefined> => {
  const scope = input.scope ?? (input.siteId ? 'village' : 'county')
  if (scope === 'county') return undefined
  const path = await homePath(deps, actor, input)
  const site = path[scope === 'town' ? 1 : path.length - 1]
  return site === path[0] ? undefined : site
}

/** What can still be joined, each activity once, soonest first. Chosen by village, town or county, never by a live fix. */
export const listActivities = async (
  deps: ListDeps,
  actor: Actor | undefined,
  input: Input,
): Promise<Page<'activities', ActivityCard>> => {
  const siteId = await siteMeant(deps, actor, input)
  const scope = { endpoint: 'listActivities', filter: siteId }
  const asked = { scope, cursor: input.cursor, limit: pageSize }
  const { items, next } = await readPage(deps.keys.cursor, asked, from =>
    deps.activities.calendar({ siteId, now: deps.now(), ...from }),
  )
  return { activities: items.map(cardOf), ...next }
}
