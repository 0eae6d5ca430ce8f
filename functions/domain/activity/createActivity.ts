import type * as z from 'zod'
import type { ActivityOut, Venue } from '../../contracts/activity'
import type { createActivityInput } from '../../contracts/activity.input'
import { furthestDays, longestSessionHours } from '../../contracts/limits'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { hashOf, timedId } from '../ids'
import { type Intent, idOfIntent, intentOf, isRepeat } from '../intent'
import { actingPerson } from '../person/access/acting'
import type { Profile } from '../person/person'
import { type PublicText, verdictOnText } from '../person/text/publicText'
import type { Site } from '../place/place'
import { leads, manages } from '../policy'
import { found, refuse } from '../refusal'
import type { Team } from '../team/team'
import { type Activity, activityOut } from './activity'
import { reviewSiteOf } from './review/reviewSite'
import type { Session } from './session/session'

type Input = z.output<typeof createActivityInput>
type NewSession = Input['sessions'][number]

const needTimes = ({ startAt, endAt }: NewSession, now: Date, at: number) => {
  const start = Date.parse(startAt)
  const end = Date.parse(endAt)
  if (end <= start || end <= now.getTime()) refuse('TIME_INVALID', `sessions.${at}.endAt`)
  if (start - now.getTime() > (furthestDays + 1) * 24 * 3600_000)
    refuse('TIME_INVALID', `sessions.${at}.startAt`)
  if (end - start > longestSessionHours * 3600_000) refuse('TIME_INVALID', `sessions.${at}.endAt`)
}

/**
 * A leader may offer the team's activities at any place, since that place's level reviews them; a manager those of the
 * own teams at the own places.
 */
const needMayCreate = (profile: Profile, team: Team, home: Site, place: Site) => {
  if (leads(profile, team.id) || (manages(profile, home.path) && manages(profile, place.path))) return
  const hasRole = profile.grants.some(grant => grant.role === 'leader' || grant.role === 'manager')
  refuse(hasRole ? 'NOT_FOUND' : 'FORBIDDEN')
}

/** A tenth of a metre, and what the code of the venue carries. */
const sixDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const pinned = (venue: Venue): Venue => ({
  ...venue,
  lat: sixDecimals(venue.lat),
  lng: sixDecimals(venue.lng),
})

const sessionOf = (activity: Omit<Activity, 'sessions'>, asked: NewSession, at: number): Session => {
  const { id: activityId, state, title, kind, category, teamId, siteId, siteName, path } = activity
  const startAt = new Date(asked.startAt)
  return {
    id: timedId('ses', startAt, hashOf(activityId, String(at))),
    ...{ activityId, state, title, kind, category, teamId, siteId, siteName, path },
    ...{ capacity: asked.capacity, walkIn: asked.walkIn, venue: pinned(asked.venue), epoch: 1 },
    startAt: startAt.toISOString(),
    endAt: new Date(asked.endAt).toISOString(),
  }
}

/** Nobody reviews what is one's own: what the institute's manager offers goes to the center. */
const reviewSiteFor = (
  profile: Profile,
  { home, site }: Record<'home' | 'site', Site>,
  sessions: NewSession[],
) => {
  const [center = ''] = site.path
  return manages(profile, site.path.slice(0, 2)) ? center : reviewSiteOf(site.path, sessions, home.path)
}

type Offered = { team: Team; site: Site; reviewSiteId: string; intent: Intent; now: Date }

const activityOf = (
  actor: Actor,
  input: Input,
  { team, site, reviewSiteId, intent, now }: Offered,
): Activity => {
  const { title, category, kind, description, risk } = input
  const activity = {
    id: idOfIntent('act', actor, intent),
    state: 'reviewing' as const,
    ...{ title, category, kind, description, risk },
    ...{ teamId: team.id, teamName: team.name, siteId: site.id, siteName: site.name, path: site.path },
    createdBy: actor.personId,
    createdAt: now.toISOString(),
    reviewSiteId,
    by: actor.requestId,
    intent,
  }
  return { ...activity, sessions: input.sessions.map((session, at) => sessionOf(activity, session, at)) }
}

/** Ids and choices; every other word of the form is looked at, also one that is added later. */
const noText = new Set(['corrects', 'teamId', 'siteId', 'category', 'kind', 'key'])

const isText = (field: [string, unknown]): field is [string, string] =>
  typeof field[1] === 'string' && !noText.has(field[0])

/** Several sessions at one place say its name once. */
const textsOf = ({ sessions, ...form }: Input): PublicText[] => {
  const names = sessions.map(({ venue }, at) => ({ field: `sessions.${at}.venue.name`, text: venue.name }))
  const places = names.filter(({ text }, at) => names.findIndex(other => other.text === text) === at)
  const texts = Object.entries(form).filter(isText)
  return [...texts.map(([field, text]) => ({ field, text })), ...places]
}

const teamAtHome = async ({ places, teams }: Pick<Deps, 'places' | 'teams'>, teamId: string) => {
  const team = found(await teams.team(teamId))
  return { team, home: found(await places.site(team.siteId)) }
}

/** What is corrected must be the same team's, sent back, and not corrected yet. */
const toCorrect = async (
  { activities }: Pick<Deps, 'activities'>,
  { corrects, teamId }: Input,
): Promise<Activity | undefined> => {
  if (corrects === undefined) return undefined
  const before = await activities.activity(corrects, { fresh: true })
  if (before?.teamId !== teamId) return refuse('NOT_FOUND', 'corrects')
  return before.state === 'rejected' && !before.correctedBy ? before : refuse('ALREADY_CORRECTED', 'corrects')
}

/** Offers an activity; the level above reviews it before anybody sees it. */
export const createActivity = async (
  deps: Pick<Deps, 'now' | 'wechat' | 'people' | 'places' | 'teams' | 'activities'>,
  actor: Actor,
  input: Input,
): Promise<{ activity: ActivityOut }> => {
  const intent = intentOf(actor, 'createActivity', input)
  const [profile, { team, home }, site] = await Promise.all([
    actingPerson(deps, actor),
    teamAtHome(deps, input.teamId),
    deps.places.site(input.siteId).then(found),
  ])
  needMayCreate(profile, team, home, site)
  const standing = await deps.activities.activity(idOfIntent('act', actor, intent))
  if (standing && isRepeat(standing, intent)) return { activity: activityOut(standing) }
  const corrected = await toCorrect(deps, input)
  const now = deps.now()
  for (const [at, session] of input.sessions.entries()) needTimes(session, now, at)
  // What WeChat has doubts about the manager looks at in any case.
  const looked = await verdictOnText(deps, profile, textsOf(input), 'forum')
  if ('refused' in looked) return refuse(looked.refused, looked.field)
  const reviewSiteId = reviewSiteFor(profile, { home, site }, input.sessions)
  const activity = activityOf(actor, input, { team, site, reviewSiteId, intent, now })
  const written = await deps.activities.create(activity, corrected)
  if (written.done) return { activity: activityOut(activity) }
  if (!written.activity) return refuse('ALREADY_CORRECTED', 'corrects')
  return isRepeat(written.activity, intent)
    ? { activity: activityOut(written.activity) }
    : refuse('KEY_REUSED')
}
