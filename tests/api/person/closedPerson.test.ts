import { startApi, type TestApi } from '../../support/api/api'
import { closePerson, personId } from '../../support/county/county'
import { activityInput, publish } from '../../support/county/session'

let api: TestApi
let publishedBefore: ReturnType<typeof publish>
beforeAll(async () => {
  api = await startApi()
  publishedBefore = publish(api)
  await publishedBefore
})
afterAll(() => api.stop())

const closed = async (name: string) => {
  await closePerson(api.store.tables, name)
  return api.as(name)
}

// Check-in after a sign-up, check-out, likes and redeeming read no profile: they end with the token, within its minutes.
describe('who was closed holds no role, signs up for nothing and publishes nothing, while the token lasts', () => {
  test('no leader offers an activity or opens a venue', async () => {
    const { sessionId } = await publish(api)
    const leader = await closed('leader')
    expect(await leader.refused('createActivity', activityInput(api))).toBe('FORBIDDEN')
    expect(await leader.refused('getVenueKey', { sessionId, direction: 'in' })).toBe('FORBIDDEN')
    expect(await leader.refused('getRoster', { sessionId })).toBe('FORBIDDEN')
    expect(await leader.refused('listMyActivities', {})).toBe('FORBIDDEN')
  })

  test('no manager reviews, and none confirms an identity', async () => {
    const station = await api.as('station')
    const { activity } = await station.ok('createActivity', activityInput(api))
    const institute = await closed('institute')
    const review = { activityId: activity.id, decision: 'approve' }
    expect(await institute.refused('reviewActivity', review)).toBe('FORBIDDEN')
    expect(await institute.refused('listReviews', {})).toBe('FORBIDDEN')
    expect(await institute.refused('confirmIdentity', { personId: personId('volunteer') })).toBe('FORBIDDEN')
  })

  test('no volunteer signs up or writes', async () => {
    const { sessionId } = await publishedBefore
    const volunteer = await closed('volunteer')
    expect(await volunteer.refused('signUp', { sessionId })).toBe('FORBIDDEN')
    expect(await volunteer.refused('createPost', { text: '好', photoIds: [] })).toBe('FORBIDDEN')
  })

  test('no merchant takes a voucher or looks at the list', async () => {
    const merchant = await closed('merchant')
    expect(await merchant.refused('verifyVoucher', { digits: '12345678' })).toBe('FORBIDDEN')
    expect(await merchant.refused('listVerified', {})).toBe('FORBIDDEN')
  })
})
