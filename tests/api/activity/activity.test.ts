import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { RefusalBody } from '../../../functions/contracts/errors'
import { siteItems } from '../../../functions/data/place/item'
import { found } from '../../../functions/domain/refusal'
import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { activityInput, offer, publish, sessionFrom } from '../../support/county/session'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api.store.tables, work)

describe('an activity', () => {
  test('is seen by nobody but its makers and reviewers until the level above approves', async () => {
    const { id, state } = await offer(api)
    expect(state).toBe('reviewing')
    expect(await api.anonymous.refused('getActivity', { activityId: id })).toBe('NOT_FOUND')
    const institute = await api.as('institute')
    expect((await institute.ok('listReviews', {})).activities.map(activity => activity.id)).toContain(id)
    await institute.ok('reviewActivity', { activityId: id, decision: 'approve' })
    expect((await institute.ok('listReviews', {})).activities.map(activity => activity.id)).not.toContain(id)
    const seen = await api.anonymous.ok('getActivity', { activityId: id })
    expect(seen.activity).toMatchObject({ state: 'published', sessions: [{ left: 10, capacity: 10 }] })
    const listed = await api.anonymous.ok('listActivities', {})
    expect(listed.activities).toContainEqual(expect.objectContaining({ id, left: 10 }))
  })

  test('is made once however often it is sent, and keeps its key to its content', async () => {
    const leader = await api.as('leader')
    const input = { ...activityInput(api), key: 'intent-create' }
    const first = await leader.ok('createActivity', input)
    expect(await leader.ok('createActivity', input)).toEqual(first)
    expect(await leader.refused('createActivity', { ...input, title: '另一个活动' })).toBe('KEY_REUSED')
  })

  test('of as many sessions as are taken can be published at a place of the lowest level', async () => {
    const sessions = Array.from({ length: 19 }, () => sessionFrom(api))
    const { id } = await offer(api, {}, { siteId: county.point, sessions })
    const institute = await api.as('institute')
    const { activity } = await institute.ok('reviewActivity', { activityId: id, decision: 'approve' })
    expect(activity.state).toBe('published')
    const twenty = activityInput(api, {}, { sessions: [...sessions, sessionFrom(api)] })
    expect(await (await api.as('leader')).refused('createActivity', twenty)).toBe('BAD_INPUT')
  })

  test('is offered within two years, at a place that a map can show', async () => {
    const leader = await api.as('leader')
    const late = { startAt: '9999-12-31T23:00:00-05:00', endAt: '9999-12-31T23:30:00-05:00' }
    expect(await leader.refused('createActivity', activityInput(api, late))).toBe('TIME_INVALID')
    const venue = { name: '零点', lat: 5e-324, lng: 117.123_456_789, radius: 200 }
    const { activity } = await leader.ok('createActivity', activityInput(api, { venue }))
    expect(activity.sessions[0]?.venue).toMatchObject({ lat: 0, lng: 117.123_457 })
  })

  test('asked for again is the same one, and answered with what was decided since', async () => {
    const input = { ...activityInput(api), key: 'intent-as-offered' }
    const leader = await api.as('leader')
    const first = await leader.ok('createActivity', input)
    const review = { activityId: first.activity.id, decision: 'reject' as const, reason: '请补充' }
    await (await api.as('institute')).ok('reviewActivity', review)
    const again = await changesNothing(() => leader.ok('createActivity', input))
    expect(again.activity).toEqual({ ...first.activity, state: 'rejected', reason: '请补充' })
  })

  test('decided again alike has the same answer, whoever decides and under whatever key', async () => {
    const [first, second] = [await offer(api), await offer(api)]
    const institute = await api.as('institute')
    const decide = (activityId: string) => ({
      activityId,
      decision: 'approve' as const,
      key: 'intent-decide',
    })
    const answer = await institute.ok('reviewActivity', decide(first.id))
    expect(answer.activity.state).toBe('published')
    for (const manager of [institute, await api.as('center')])
      expect(await changesNothing(() => manager.ok('reviewActivity', decide(first.id)))).toEqual(answer)
    const seen = await institute.ok('getActivity', { activityId: second.id })
    expect(seen.activity.state).toBe('reviewing')
    await institute.ok('reviewActivity', decide(second.id))
    const { review } = found(await api.deps.activities.activity(first.id, { fresh: true }))
    expect(review).toMatchObject({ managerId: institute.personId, by: expect.stringMatching(/^req_/) })
  })

  const approve = { decision: 'approve' as const }
  const reject = { decision: 'reject' as const, reason: '请补充安全措施' }

  test.each([
    ['published', approve, reject, '审核通过'],
    ['sent back', reject, approve, '退回'],
  ])(
    'that was %s is not decided otherwise: the refusal says who decided what',
    async (_, one, other, what) => {
      const { id: activityId } = await offer(api)
      await (await api.as('institute')).ok('reviewActivity', { activityId, ...one })
      const center = await api.as('center')
      const { status, body } = await changesNothing(() =>
        center.send('reviewActivity', { activityId, ...other }),
      )
      expect([status, body]).toMatchObject([409, { error: { code: 'ACTIVITY_NOT_REVIEWABLE' } }])
      expect((body as RefusalBody).error.message).toContain(`已由测试institute${what}`)
      expect(await center.ok('reviewActivity', { activityId, ...one })).toMatchObject({
        activity: { id: activityId },
      })
    },
  )

  test.each(['\u200b\u200b', '\u3164\u3164', '清\u202e洁', '清\n洁'])(
    'has a title that can be read: not %j',
    async title => {
      const leader = await api.as('leader')
      expect(await leader.refused('createActivity', activityInput(api, {}, { title }))).toBe('BAD_INPUT')
    },
  )

  test('shows its leader how many places are taken', async () => {
    const { activityId, sessionId } = await publish(api, { capacity: 60 })
    await (await api.as('volunteer')).ok('signUp', { sessionId })
    const { activities } = await (await api.as('leader')).ok('listMyActivities', {})
    const mine = activities.find(({ id }) => id === activityId)
    expect(mine?.sessions).toMatchObject([{ capacity: 60, left: 59 }])
  })

  test('carries the name of a manager’s own team alone', async () => {
    const elsewhere = await api.as('elsewhere')
    const input = activityInput(api, {}, { siteId: county.elsewhere })
    expect(await elsewhere.refused('createActivity', input)).toBe('NOT_FOUND')
    expect((await (await api.as('leader')).ok('createActivity', input)).activity.state).toBe('reviewing')
  })

  test('sent back needs a reason, which its leader reads', async () => {
    const { id } = await offer(api)
    const institute = await api.as('institute')
    expect(await institute.refused('reviewActivity', { activityId: id, decision: 'reject' })).toBe(
      'REASON_NEEDED',
    )
    const reason = '请补充安全措施'
    await institute.ok('reviewActivity', { activityId: id, decision: 'reject', reason })
    const mine = await (await api.as('leader')).ok('listMyActivities', {})
    expect(mine.activities).toContainEqual(expect.objectContaining({ id, state: 'rejected', reason }))
  })

  test('is reviewed by the level above, never by its maker, a lower level or another town', async () => {
    const { id: activityId } = await offer(api)
    const decision = 'approve' as const
    expect(await (await api.as('station')).refused('reviewActivity', { activityId, decision })).toBe(
      'FORBIDDEN',
    )
    expect(await (await api.as('elsewhere')).refused('reviewActivity', { activityId, decision })).toBe(
      'NOT_FOUND',
    )
    expect(await (await api.as('leader')).refused('reviewActivity', { activityId, decision })).toBe(
      'FORBIDDEN',
    )
    const institute = await api.as('institute')
    const own = await institute.ok('createActivity', activityInput(api))
    expect(await institute.refused('reviewActivity', { activityId: own.activity.id, decision })).toBe(
      'OWN_ACTIVITY',
    )
    const { activities } = await (await api.as('center')).ok('listReviews', {})
    expect(activities.map(({ id }) => id)).toContain(own.activity.id)
  })

  test('of more than 100 places goes to the center', async () => {
    const { id: activityId } = await offer(api, { capacity: 150 })
    const decision = 'approve' as const
    expect(await (await api.as('institute')).refused('reviewActivity', { activityId, decision })).toBe(
      'FORBIDDEN',
    )
    await (await api.as('center')).ok('reviewActivity', { activityId, decision })
  })

  test('in another town than the team’s goes to the center', async () => {
    const far = {
      id: 'sit_far',
      name: '炮台村文明实践站',
      kind: 'station',
      parentId: county.elsewhere,
    } as const
    const path = [county.center, county.elsewhere, far.id]
    for (const Item of siteItems({ ...far, path }))
      await api.store.tables.client.send(new PutCommand({ TableName: 'places', Item }))
    const { id: activityId } = await offer(api, {}, { siteId: far.id })
    const decision = 'approve' as const
    expect(await (await api.as('elsewhere')).refused('reviewActivity', { activityId, decision })).toBe(
      'FORBIDDEN',
    )
    const no = { activityId, decision: 'reject' as const, reason: '请先与当地商量' }
    await (await api.as('center')).ok('reviewActivity', no)
  })

  test('two decisions at once: one stands', async () => {
    const { id: activityId } = await offer(api)
    const [institute, center] = await Promise.all([api.as('institute'), api.as('center')])
    const answers = await Promise.all([
      institute.send('reviewActivity', { activityId, decision: 'approve' }),
      center.send('reviewActivity', { activityId, decision: 'reject', reason: '不合适' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)?.body as RefusalBody
    expect(refused.error.message).toMatch(/已由测试(institute审核通过|center退回)/)
  })
})
