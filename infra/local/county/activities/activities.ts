import type { Activity } from '../../../../functions/domain/activity/activity'
import { reviewSiteOf } from '../../../../functions/domain/activity/review/reviewSite'
import type { Session } from '../../../../functions/domain/activity/session/session'
import { later } from '../../../../functions/domain/day'
import { hashOf, timedId } from '../../../../functions/domain/ids'
import { momentId } from '../ids'
import type { Responsible } from '../people/responsible'
import type { Place } from '../places/places'
import type { DemoTeam } from '../places/teams'
import type { Random } from '../random'
import { seeded, seededIntent } from '../seeded'
import type { Idea } from './ideas/idea'
import type { Offering } from './offerings'

export type DemoSession = Session & { idea: Idea; site: Place; leaderId: string; rosterOpen: boolean }
export type DemoActivity = Activity & { idea: Idea; sessions: DemoSession[] }

type Making = { random: Random; now: Date; teams: DemoTeam[]; responsible: Responsible }

const venueRadius = 300
const venueShift = 0.004
const shifted = (random: Random, degrees: number) =>
  Math.round((degrees + (random.next() - 0.5) * venueShift) * 1e6) / 1e6

const venueOf = (random: Random, { shortName, kind, spot }: Place, idea: Idea) => ({
  name: `${kind === 'center' ? '县城' : shortName}${idea.spot}`,
  lat: shifted(random, spot.lat),
  lng: shifted(random, spot.lng),
  radius: venueRadius,
})

/** The place's team for this kind of thing where it has one, else its general one. */
const teamFor = (teams: DemoTeam[], site: Place, { team: key }: Idea): DemoTeam => {
  const own = teams.filter(({ siteId }) => siteId === site.id)
  const team = own.find(candidate => key && candidate.key === key) ?? own[0]
  if (!team) throw new Error(`${site.name} has no team`)
  return team
}

const daysBefore = (random: Random, days: number) => -(days * 24 * 60 + random.int(0, 600))

/** Made some days before it begins, and before now; what still waits was made today. */
const createdAt = ({ random, now }: Making, { starts, state }: Offering): Date => {
  if (state !== 'published') return later(now, -random.int(60, 600))
  const before = later(starts[0] ?? now, daysBefore(random, random.int(4, 12)))
  return before < now ? before : later(now, daysBefore(random, 1))
}

const reviewOf = ({ responsible }: Making, activity: Omit<Activity, 'sessions'>, reason?: string) => {
  const { id, state, path, reviewSiteId, createdBy } = activity
  if (state === 'reviewing') return undefined
  const above = { path: path.slice(0, path.indexOf(reviewSiteId) + 1) }
  return {
    managerId: responsible.managerOf(above, createdBy).id,
    at: later(new Date(activity.createdAt), 55).toISOString(),
    decision: state === 'published' ? ('approve' as const) : ('reject' as const),
    ...(reason ? { reason } : {}),
    by: seeded,
    intent: seededIntent('review', id),
  }
}

const sessionsOf = (making: Making, offering: Offering, activity: Omit<Activity, 'sessions'>) => {
  const { idea, site, starts, rosterOpen = false } = offering
  const { id: activityId, state, title, kind, category, teamId, siteId, siteName, path, createdBy } = activity
  const venue = venueOf(making.random, site, idea)
  return starts.map((startAt, at) => ({
    id: timedId('ses', startAt, hashOf(activityId, String(at))),
    ...{ activityId, state, title, kind, category, teamId, siteId, siteName, path, venue },
    startAt: startAt.toISOString(),
    endAt: later(startAt, idea.minutes).toISOString(),
    ...{ capacity: idea.capacity, walkIn: idea.walkIn, epoch: 1 },
    ...{ idea, site, leaderId: createdBy, rosterOpen },
  }))
}

/** The activity as a team's leader made it and the level above decided on it. */
export const activityOf = (making: Making, offering: Offering, at: number): DemoActivity => {
  const { idea, site, state, reason } = offering
  const team = teamFor(making.teams, site, idea)
  const made = createdAt(making, offering)
  const id = momentId('act', made, String(at))
  const base = {
    ...{ id, state, title: idea.title, category: idea.category, kind: idea.kind },
    ...{ description: idea.description, risk: idea.risk, teamId: team.id, teamName: team.name },
    ...{ siteId: site.id, siteName: site.name, path: site.path },
    createdBy: making.responsible.leaderOf(team).id,
    createdAt: made.toISOString(),
    reviewSiteId: reviewSiteOf(site.path, [idea]),
    by: seeded,
    intent: seededIntent('activity', id),
  }
  const review = reviewOf(making, base, reason)
  const sessions = sessionsOf(making, offering, base)
  return { ...base, ...(review ? { review } : {}), idea, sessions }
}
