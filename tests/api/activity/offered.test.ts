import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { activityInput, inMinutes, publish, sessionFrom } from '../../support/county/session'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

describe('who may offer what', () => {
  test('the team’s leader and whoever answers for the place; nobody else', async () => {
    const input = activityInput(api)
    expect(await (await api.as('volunteer')).refused('createActivity', input)).toBe('FORBIDDEN')
    expect(await (await api.as('elsewhere')).refused('createActivity', input)).toBe('NOT_FOUND')
    const unknown = { ...input, teamId: `${county.team.slice(0, -1)}0` }
    expect(await (await api.as('leader')).refused('createActivity', unknown)).toBe('NOT_FOUND')
  })

  test.each([
    ['an end before the start', { startAt: 60, endAt: 30 }],
    ['an end that has passed', { startAt: -120, endAt: -60 }],
    ['more than a day', { startAt: 60, endAt: 60 + 24 * 60 + 1 }],
  ])('%s is refused', async (_, { startAt, endAt }) => {
    const session = sessionFrom(api, { startAt: inMinutes(api, startAt), endAt: inMinutes(api, endAt) })
    const leader = await api.as('leader')
    expect(await leader.refused('createActivity', { ...activityInput(api), sessions: [session] })).toBe(
      'TIME_INVALID',
    )
  })
})

describe('the list of what can be joined', () => {
  test('is by village, town or county, and pages to its end', async () => {
    for (let count = 0; count < 22; count++) await publish(api)
    const first = await api.anonymous.ok('listActivities', {})
    expect(first.activities).toHaveLength(20)
    const rest = await api.anonymous.ok('listActivities', { cursor: first.cursor })
    expect(rest.activities.length).toBeGreaterThan(1)
    const ids = [...first.activities, ...rest.activities].map(({ sessionId }) => sessionId)
    expect(new Set(ids).size).toBe(ids.length)

    const town = await api.anonymous.ok('listActivities', { scope: 'town', siteId: county.station })
    expect(town.activities).toHaveLength(20)
    const other = await api.anonymous.ok('listActivities', { scope: 'town', siteId: county.elsewhere })
    expect(other.activities).toEqual([])
  })

  test('takes no cursor of another list or by another hand, and a cursor tells nothing', async () => {
    const { cursor = '' } = await api.anonymous.ok('listActivities', {})
    expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(/ses_|act_|sit_/)
    const town = { scope: 'town', siteId: county.station, cursor }
    expect(await api.anonymous.refused('listActivities', town)).toBe('BAD_INPUT')
    expect(await api.anonymous.refused('listActivities', { cursor: `${cursor}x` })).toBe('BAD_INPUT')
  })

  test('holds nothing that is over', async () => {
    const { activityId } = await publish(api, { startAt: inMinutes(api, -60), endAt: inMinutes(api, 1) })
    const ids = async () => (await api.anonymous.ok('listActivities', {})).activities.map(({ id }) => id)
    expect(await ids()).toContain(activityId)
    api.clock.advance(2)
    expect(await ids()).not.toContain(activityId)
  })

  test('home answers the county, the person and what can be joined, in one request', async () => {
    const home = await (await api.as('volunteer')).ok('getHome', { scope: 'town' })
    expect(home).toMatchObject({ county: '银杏县', me: { profile: { roles: ['volunteer'] } } })
    expect(home.activities.length).toBeGreaterThan(0)
    expect((await api.anonymous.ok('getHome', {})).me).toBeUndefined()
  })
})
