import type { apiOf } from '../../support/mainJob/apiOf'

const here = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the demo county has no ${what}`)
  return found
}

/** What the pictures need to know of the demo county. */
export const factsOf = async (api: (name: string) => ReturnType<typeof apiOf>) => {
  const volunteer = api('volunteer')
  const me = await volunteer('getMe', {})
  const { county } = await volunteer('getHome', {})
  const { activities } = await volunteer('listActivities', { scope: 'county' })
  const mine = new Set(me.upcoming.map(({ activityId }) => activityId))
  const { attendances } = await volunteer('listAttendances', {})
  const { offers } = await volunteer('listOffers', {})
  const reviews = (await api('institute')('listReviews', {})).activities
  const led = (await api('leader')('listMyActivities', {})).activities
  const open = led.filter(({ state }) => state === 'published').flatMap(({ sessions }) => sessions)
  const going = here(me.upcoming[0], 'session that persona volunteer goes to')
  return {
    ...{ me, county, going },
    roster: await api('leader')('getRoster', { sessionId: going.sessionId }),
    serve: here(
      activities.find(({ id, kind, left }) => kind === 'serve' && left > 0 && !mine.has(id)),
      'activity to serve in',
    ),
    attend: here(
      activities.find(({ kind }) => kind === 'attend'),
      'activity to attend',
    ),
    review: here(reviews[0], 'activity to review'),
    session: here(
      open.find(({ id }) => id === going.sessionId) ?? open[0],
      'session that persona leader leads',
    ),
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

export type Facts = Awaited<ReturnType<typeof factsOf>>
