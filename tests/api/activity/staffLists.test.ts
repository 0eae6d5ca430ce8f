import type { ActivityOut } from '../../../functions/contracts/activity'
import { startApi, type TestApi } from '../../support/api/api'
import { addTeam, county } from '../../support/county/county'
import { activityInput, inMinutes, sessionFrom } from '../../support/county/session'

let api: TestApi
beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.stop())

const hour = 60
const titlesOf = (activities: ActivityOut[]) => activities.map(({ title }) => title)

type Place = { teamId?: string; siteId?: string }

const offerIn = async (place: Place, title: string, ...starts: number[]) => {
  const sessions = starts.map(start =>
    sessionFrom(api, { startAt: inMinutes(api, start), endAt: inMinutes(api, start + hour) }),
  )
  const leader = await api.as('leaderOfTwo')
  await leader.ok('createActivity', activityInput(api, {}, { title, sessions, ...place }))
}

const offerAt = (title: string, ...starts: number[]) => offerIn({}, title, ...starts)

describe('我带的队', () => {
  const pages = async (between: () => void = () => {}, name = 'leader') => {
    const leader = await api.as(name)
    const seen: string[][] = []
    let cursor: string | undefined
    do {
      const page = await leader.ok('listMyActivities', { ...(cursor ? { cursor } : {}) })
      seen.push(titlesOf(page.activities))
      cursor = page.cursor
      between()
    } while (cursor)
    return seen
  }

  test('begins with what comes next, also where that is of a series with a long way to go', async () => {
    await offerAt('每周', 0.4 * hour, 7 * 24 * hour, 14 * 24 * hour)
    await offerAt('后天', 48 * hour)
    await offerAt('很快', 1 * hour)
    expect(await pages()).toEqual([['每周', '很快', '后天']])
    api.clock.advance(8 * 24 * hour)
    await offerAt('十天后', 10 * 24 * hour)
    expect(await pages()).toEqual([['每周', '十天后', '后天', '很快']])
  })

  test('holds first what comes, soonest first, then what is over, latest end first', async () => {
    await offerAt('很快', 1 * hour)
    await offerAt('最早', 0.2 * hour)
    await offerAt('明天', 24 * hour)
    await offerAt('每周', 0.4 * hour, 7 * 24 * hour)
    api.clock.advance(6 * hour)
    await offerAt('今晚', 3 * hour)
    expect(await pages()).toEqual([['今晚', '明天', '每周', '很快', '最早']])
  })

  test('counts what ended a moment ago as going on: people still check out', async () => {
    await offerAt('刚结束', 0.2 * hour)
    await offerAt('明天', 24 * hour)
    api.clock.advance(3 * hour)
    expect(await pages()).toEqual([['刚结束', '明天']])
    api.clock.advance(1 * hour)
    expect(await pages()).toEqual([['明天', '刚结束']])
  })

  test('shows nothing twice and leaves out nothing where sessions end between two pages', async () => {
    for (let n = 1; n <= 4; n += 1) await offerAt(`已过 ${n}`, n)
    api.clock.advance(5 * hour)
    for (let n = 1; n <= 22; n += 1) await offerAt(`将来 ${n}`, n * hour)
    const seen = await pages(() => api.clock.advance(3 * 24 * hour))
    const coming = Array.from({ length: 22 }, (_, n) => `将来 ${n + 1}`)
    expect(seen.map(({ length }) => length)).toEqual([20, 6])
    expect(seen.flat()).toEqual([...coming, '已过 4', '已过 3', '已过 2', '已过 1'])
  })

  describe('of a leader of two teams', () => {
    const teams: Place[] = [{ teamId: county.team }, { teamId: county.otherTeam }]
    const offerInTurn = async (starts: number[]) => {
      for (const [at, start] of starts.entries())
        await offerIn(teams[at % 2] ?? {}, `第 ${start} 小时`, start * hour)
    }
    const named = (starts: number[]) => starts.map(start => `第 ${start} 小时`)
    beforeEach(() =>
      addTeam(api.store.tables, {
        id: county.otherTeam,
        name: '码头志愿服务队',
        kind: 'squad',
        siteId: county.station,
      }),
    )

    test('is one list: what comes of either, soonest first, then what is over of either', async () => {
      await offerInTurn([1, 2, 3, 4, 30, 29, 28, 27])
      api.clock.advance(8 * hour)
      expect(await pages(undefined, 'leaderOfTwo')).toEqual([named([27, 28, 29, 30, 4, 3, 2, 1])])
    })

    test('that is longer than a page: all that comes stands before all that is over, each once', async () => {
      await offerInTurn([1, 2, 3, 4])
      api.clock.advance(8 * hour)
      const coming = Array.from({ length: 22 }, (_, n) => n + 10)
      await offerInTurn(coming)
      const seen = await pages(undefined, 'leaderOfTwo')
      expect(seen.map(({ length }) => length)).toEqual([20, 6])
      expect(seen.flat().slice(0, 22).sort()).toEqual(named(coming).sort())
      expect(seen.flat().slice(22).sort()).toEqual(named([1, 2, 3, 4]))
    })
  })
})

test('the review desk begins with what begins soonest', async () => {
  await offerAt('下周', 7 * 24 * hour)
  await offerAt('后天', 48 * hour)
  await offerAt('先后两场', 9 * 24 * hour, 24 * hour)
  const { activities } = await (await api.as('institute')).ok('listReviews', {})
  expect(titlesOf(activities)).toEqual(['先后两场', '后天', '下周'])
})

test('a manager of several places finds first what begins soonest in any of them', async () => {
  await offerAt('下周', 7 * 24 * hour)
  await offerIn({ siteId: county.elsewhere }, '后天，别的镇', 48 * hour)
  await offerAt('明天', 24 * hour)
  await offerIn({ siteId: county.elsewhere }, '今晚，别的镇', 3 * hour)
  const { activities } = await (await api.as('townAndCounty')).ok('listReviews', {})
  expect(titlesOf(activities)).toEqual(['今晚，别的镇', '明天', '后天，别的镇', '下周'])
})
