import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { codeOf, inMinutes, publish, sessionFrom } from '../../support/county/session'
import { newVolunteer } from '../../support/county/volunteers'

let api: TestApi
beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

const hour = 60
const day = 24 * hour

/** An hour of service, or several, each beginning in so many minutes. */
const offer = (title: string, starts: number[], siteId = county.station) => {
  const sessions = starts.map(start =>
    sessionFrom(api, { startAt: inMinutes(api, start), endAt: inMinutes(api, start + hour) }),
  )
  return publish(api, {}, { title, siteId, sessions })
}

const titlesFor = async (name: string) => {
  const { sessions } = await (await api.as(name)).ok('listEndedSessions', {})
  return sessions.map(({ title }) => title)
}

test('a manager finds what has ended, the latest first, with where and when it was', async () => {
  const { activityId, sessionId } = await offer('先结束', [hour])
  await offer('后结束', [2 * hour])
  await offer('还没结束', [4 * hour])
  api.clock.advance(4 * hour)
  const { sessions } = await (await api.as('station')).ok('listEndedSessions', {})
  expect(sessions.map(({ title }) => title)).toEqual(['后结束', '先结束'])
  expect(sessions[1]).toEqual({
    ...{ id: sessionId, activityId, title: '先结束', siteName: '运河社区文明实践站' },
    ...{ startAt: inMinutes(api, -3 * hour), endAt: inMinutes(api, -2 * hour) },
    venueName: '运河公园东门',
    waiting: 0,
    came: 0,
  })
})

test('it says where somebody still waits for a word, and how many', async () => {
  const { sessionId } = await offer('有人等', [10])
  await offer('没人等', [11])
  const volunteers = [await newVolunteer(api), await newVolunteer(api), await newVolunteer(api)]
  for (const volunteer of volunteers) await volunteer.ok('signUp', { sessionId })
  for (const volunteer of volunteers.slice(0, 2))
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
  await volunteers[1]?.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  api.clock.advance(2 * hour)
  const station = await api.as('station')
  const waiting = async () => {
    const { sessions } = await station.ok('listEndedSessions', {})
    return sessions.map(({ title, waiting }) => [title, waiting])
  }
  expect(await waiting()).toEqual([
    ['没人等', 0],
    ['有人等', 2],
  ])
  const leftAt = inMinutes(api, -hour)
  const confirm = volunteers.slice(0, 2).map(({ personId }) => ({ personId, leftAt }))
  await station.ok('closeRoster', { sessionId, confirm })
  expect(await waiting()).toContainEqual(['有人等', 0])
})

test('what waits for review is in nobody’s list', async () => {
  const input = { sessions: [sessionFrom(api, { startAt: inMinutes(api, 5), endAt: inMinutes(api, hour) })] }
  const { activity } = await (await api.as('leader')).ok('createActivity', {
    ...{ teamId: county.team, siteId: county.station, title: '没有公布', category: 'care', kind: 'serve' },
    ...{ description: '看望老人。', risk: '', ...input },
  })
  expect(activity.state).toBe('reviewing')
  api.clock.advance(2 * hour)
  expect(await titlesFor('station')).toEqual([])
})

test('each finds the own site and all below, and nothing of another town', async () => {
  await offer('村里', [hour])
  await offer('村里的点', [2 * hour], county.point)
  api.clock.advance(6 * hour)
  const seen = await Promise.all(['station', 'institute', 'elsewhere', 'center'].map(titlesFor))
  expect(seen).toEqual([['村里的点', '村里'], ['村里的点', '村里'], [], ['村里的点', '村里']])
})

test('who answers for a town and the county finds everything once', async () => {
  await offer('村里', [hour])
  api.clock.advance(3 * hour)
  expect(await titlesFor('townAndCounty')).toEqual(['村里'])
})

test('a session stays in the list while its hours can still earn', async () => {
  api.clock.set('2026-11-21T01:00:00.000Z')
  await offer('周六', [hour])
  api.clock.set('2026-11-28T15:59:00.000Z')
  expect(await titlesFor('station')).toEqual(['周六'])
  api.clock.set('2026-11-28T16:00:00.000Z')
  expect(await titlesFor('station')).toEqual([])
})

const everyPage = async (name: string, between: () => void = () => {}) => {
  const manager = await api.as(name)
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await manager.ok('listEndedSessions', cursor ? { cursor } : {})
    pages.push(page.sessions.map(({ id }) => id))
    cursor = page.cursor
    between()
  } while (cursor)
  return pages
}

test('pages follow one another, nothing twice and nothing left out, also where more ends meanwhile', async () => {
  await offer(
    '一早',
    Array.from({ length: 19 }, (_, n) => n + 5),
  )
  await offer(
    '上午',
    Array.from({ length: 6 }, (_, n) => 2 * hour + n),
  )
  await offer('傍晚', [8 * hour])
  api.clock.advance(6 * hour)
  const pages = await everyPage('station', () => api.clock.advance(6 * hour))
  expect(pages.map(({ length }) => length)).toEqual([20, 5])
  expect(new Set(pages.flat()).size).toBe(25)
})

test('a page that is asked for when the week is over is empty', async () => {
  await offer(
    '一早',
    Array.from({ length: 19 }, (_, n) => n + 5),
  )
  await offer('上午', [2 * hour, 3 * hour])
  api.clock.advance(6 * hour)
  const pages = await everyPage('station', () => api.clock.advance(9 * day))
  expect(pages.map(({ length }) => length)).toEqual([20, 0])
})

test('it is for managers alone, and a cursor for who was given it', async () => {
  for (const name of ['volunteer', 'leader', 'merchant', 'moderator'])
    expect(await (await api.as(name)).refused('listEndedSessions', {})).toBe('FORBIDDEN')
  await offer(
    '一早',
    Array.from({ length: 19 }, (_, n) => n + 5),
  )
  await offer('上午', [2 * hour, 3 * hour])
  api.clock.advance(6 * hour)
  const { cursor } = await (await api.as('station')).ok('listEndedSessions', {})
  for (const name of ['institute', 'elsewhere'])
    expect(await (await api.as(name)).refused('listEndedSessions', { cursor })).toBe('BAD_INPUT')
  expect(await (await api.as('station')).refused('listEndedSessions', { cursor: 'bad' })).toBe('BAD_INPUT')
})
