import type { RefusalBody } from '../../../functions/contracts/errors'
import type { Wechat } from '../../../functions/domain/ports'
import { startApi, type TestApi } from '../../support/api/api'
import { activityInput, offer, venue } from '../../support/county/session'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

describe('the texts of an activity', () => {
  const asked = async (check: Wechat['checkText'], work: () => Promise<unknown>) => {
    const before = api.deps.wechat.checkText
    const seen: string[] = []
    api.deps.wechat.checkText = input => {
      seen.push(input.text)
      return check(input)
    }
    await work().finally(() => {
      api.deps.wechat.checkText = before
    })
    return seen
  }
  const refusalOf = async (changes: object, session = {}) => {
    const leader = await api.as('leader')
    const before = (await leader.ok('listMyActivities', {})).activities.length
    const { body } = await leader.send('createActivity', activityInput(api, session, changes))
    expect((await leader.ok('listMyActivities', {})).activities).toHaveLength(before)
    return (body as RefusalBody).error
  }

  test.each([
    ['title', { title: '【违规】活动' }, {}],
    ['description', { description: '来【违规】' }, {}],
    ['risk', { risk: '【违规】' }, {}],
    ['sessions.0.venue.name', {}, { venue: { ...venue, name: '【违规】广场' } }],
  ])('are looked at by WeChat before anybody else: %s', async (field, changes, session) => {
    expect(await refusalOf(changes, session)).toMatchObject({ code: 'TEXT_REFUSED', field })
  })

  test('are looked at all at once, as far as their length allows, and a doubt is left to the manager', async () => {
    const review = async () => 'review' as const
    const short = await asked(review, () => offer(api))
    expect(short).toEqual([expect.stringContaining('清洁家园·护河行动\n沿运河')])
    const long = await asked(review, () =>
      offer(api, {}, { description: '长'.repeat(2000), risk: '险'.repeat(500) }),
    )
    expect(long.map(text => text.length).every(length => length <= 2500)).toBe(true)
    expect(long.join('')).toContain(venue.name)
  })

  test('that WeChat could not look at are not taken', async () => {
    await asked(
      () => Promise.reject(new Error('no answer')),
      async () => expect(await refusalOf({})).toMatchObject({ code: 'WECHAT_UNAVAILABLE' }),
    )
    const input = activityInput(api)
    await asked(
      async () => 'pass',
      async () => {
        const { profile } = api.deps.people
        api.deps.people.profile = async (...of) => {
          const known = await profile(...of)
          return known && { ...known, openid: undefined }
        }
        const refused = (await api.as('leader')).refused('createActivity', input)
        expect(await refused.finally(() => Object.assign(api.deps.people, { profile }))).toBe(
          'WECHAT_UNAVAILABLE',
        )
      },
    )
  })
})
