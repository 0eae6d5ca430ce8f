import { startApi, type TestApi } from '../../support/api/api'
import { activityInput } from '../../support/county/session'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const sentBack = async () => {
  const leader = await api.as('leader')
  const { activity } = await leader.ok('createActivity', activityInput(api))
  const decision = { activityId: activity.id, decision: 'reject' as const, reason: '请写明安全措施' }
  await (await api.as('institute')).ok('reviewActivity', decision)
  return { leader, corrects: activity.id }
}

const listed = async () => {
  const { activities } = await (await api.as('leader')).ok('listMyActivities', {})
  return activities.map(({ id }) => id)
}

describe('what was sent back', () => {
  test('leaves the team’s list when it is offered anew, and the new one stands there', async () => {
    const { leader, corrects } = await sentBack()
    const input = { ...activityInput(api), corrects, key: 'corrected-once' }
    const first = await leader.ok('createActivity', input)
    expect(await leader.ok('createActivity', input)).toEqual(first)
    const ids = await listed()
    expect(ids).toContain(first.activity.id)
    expect(ids).not.toContain(corrects)
    expect((await leader.ok('getActivity', { activityId: corrects })).activity.state).toBe('rejected')
  })

  test('is corrected once, also by two phones at one moment', async () => {
    const { leader, corrects } = await sentBack()
    const offer = (key: string) => leader.send('createActivity', { ...activityInput(api), corrects, key })
    const answers = await Promise.all([offer('phone-one'), offer('phone-two')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const before = await listed()
    const again = { ...activityInput(api), corrects }
    expect(await leader.refused('createActivity', again)).toBe('ALREADY_CORRECTED')
    expect(await listed()).toEqual(before)
  })

  test('is the own team’s, and nothing that was not sent back', async () => {
    const { leader, corrects } = await sentBack()
    const { activity } = await leader.ok('createActivity', activityInput(api))
    const other = { ...activityInput(api), corrects: activity.id }
    expect(await leader.refused('createActivity', other)).toBe('ALREADY_CORRECTED')
    const unknown = { ...activityInput(api), corrects: `${corrects.slice(0, -4)}0000` }
    expect(await leader.refused('createActivity', unknown)).toBe('NOT_FOUND')
  })
})
