import type { ActivityCard } from '../../../functions/contracts/activity'
import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { inMinutes, publish, sessionFrom } from '../../support/county/session'

let api: TestApi
beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

/** An activity whose sessions of half an hour end after so many minutes each. */
const series = (...ends: number[]) => {
  const sessions = ends.map(end =>
    sessionFrom(api, { startAt: inMinutes(api, end - 30), endAt: inMinutes(api, end) }),
  )
  return publish(api, {}, { sessions })
}

const page = (cursor?: string) => api.anonymous.ok('listActivities', cursor ? { cursor } : {})
const idsOf = (cards: ActivityCard[]) => cards.map(({ id }) => id)

const restOf = async (cursor?: string): Promise<ActivityCard[]> => {
  if (!cursor) return []
  const next = await page(cursor)
  return [...next.activities, ...(await restOf(next.cursor))]
}

test('an activity stands in every list once, at its next session, and says how many are left', async () => {
  const { activityId, sessionId } = await series(180, 60, 180)
  const [first] = (await page()).activities
  expect(first).toMatchObject({ id: activityId, endAt: inMinutes(api, 60), sessionsLeft: 3 })
  const town = await api.anonymous.ok('listActivities', { scope: 'town', siteId: county.station })
  expect(idsOf(town.activities)).toEqual([activityId])
  expect(idsOf((await api.anonymous.ok('getHome', {})).activities)).toEqual([activityId])
  api.clock.advance(61)
  const [second, ...more] = (await page()).activities
  expect(second).toMatchObject({ id: activityId, endAt: inMinutes(api, 119), sessionsLeft: 2 })
  expect(second?.sessionId).not.toBe(sessionId)
  expect(more).toEqual([])
  api.clock.advance(120)
  expect((await page()).activities).toEqual([])
})

test('paging meets each activity once, however its sessions lie between those of others', async () => {
  const made = []
  for (let one = 0; one < 23; one++) made.push((await series(60 + one, 90 + one, 500 - one)).activityId)
  const first = await page()
  expect(first.activities).toHaveLength(20)
  const rest = await restOf(first.cursor)
  expect(rest).toHaveLength(3)
  expect(idsOf([...first.activities, ...rest]).sort()).toEqual(made.sort())
})

test('whoever reads on after sessions have ended misses no activity and meets none again', async () => {
  const made = []
  for (let one = 0; one < 23; one++) made.push((await series(60 + one, 150 + one)).activityId)
  const brief = await series(84)
  const first = await page()
  api.clock.advance(85)
  const rest = await restOf(first.cursor)
  expect(idsOf(rest)).not.toContain(brief.activityId)
  expect(rest.map(({ endAt }) => endAt > inMinutes(api, 0))).toEqual([true, true, true])
  expect(idsOf([...first.activities, ...rest]).sort()).toEqual(made.sort())
})
