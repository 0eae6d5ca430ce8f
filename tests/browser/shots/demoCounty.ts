import type { ActivityCard, ActivityOut } from '../../../functions/contracts/activity'
import type { apiOf } from '../../support/mainJob/apiOf'

type Ask = ReturnType<typeof apiOf>

const here = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the demo county has no ${what}`)
  return found
}

/** A town of the county and a village in it. */
const homeOf = async (ask: Ask) => {
  const [center] = (await ask('listSites', {})).sites
  const town = here((await ask('listSites', { parentId: center?.id })).sites[0], 'town')
  const village = here((await ask('listSites', { parentId: town.id })).sites[0], 'village')
  return { town: town.name, village: village.name }
}

const volunteerFacts = async (ask: Ask) => {
  const me = await ask('getMe', {})
  const { attendances } = await ask('listAttendances', {})
  const { offers } = await ask('listOffers', {})
  return {
    me,
    going: here(me.upcoming[0], 'session that persona volunteer goes to'),
    served: here(
      attendances.find(({ state }) => state === 'confirmed'),
      'service of persona volunteer',
    ),
    voucher: here(me.vouchers[0], 'voucher of persona volunteer'),
    cheap: here(
      offers.find(({ points, left }) => points <= me.account.balance && left > 0),
      'offer that can be paid for',
    ),
  }
}

const activityFacts = async (ask: Ask, taken: string[]) => {
  const { activities } = await ask('listActivities', { scope: 'county' })
  const free = ({ id, kind, left }: ActivityCard) => kind === 'serve' && left > 0 && !taken.includes(id)
  const serve = here(activities.find(free), 'activity to serve in')
  const { activity } = await ask('getActivity', { activityId: serve.id })
  const attend = activities.find(({ kind }) => kind === 'attend')
  return { serve, detail: activity, attend: here(attend, 'activity to attend') }
}

const sessionsOf = (led: ActivityOut[]) =>
  led.filter(({ state }) => state === 'published').flatMap(({ sessions }) => sessions)

const leaderFacts = async (ask: Ask, sessionId: string, endAt: string) => {
  const sessions = sessionsOf((await ask('listMyActivities', {})).activities)
  const session = sessions.find(({ id }) => id === sessionId) ?? sessions[0]
  return {
    session: here(session, 'session that persona leader leads'),
    later: here(
      sessions.find(({ startAt }) => startAt > endAt),
      'later session that persona leader leads',
    ),
    roster: await ask('getRoster', { sessionId }),
    leaderId: (await ask('getMe', {})).profile.id,
  }
}

/** What the pictures need to know of the demo county. */
export const factsOf = async (api: (name: string) => Ask) => {
  const own = await volunteerFacts(api('volunteer'))
  const { sessionId, endAt } = own.going
  const taken = own.me.upcoming.map(({ activityId }) => activityId)
  return {
    ...own,
    ...(await activityFacts(api('volunteer'), taken)),
    ...(await leaderFacts(api('leader'), sessionId, endAt)),
    county: (await api('volunteer')('getHome', {})).county,
    home: await homeOf(api('volunteer')),
    review: here((await api('institute')('listReviews', {})).activities[0], 'activity to review'),
  }
}

export type Facts = Awaited<ReturnType<typeof factsOf>>
