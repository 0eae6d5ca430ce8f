import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { accountKey } from '../../../functions/data/ledger/item'
import { startApi, type TestApi } from '../../support/api/api'
import { newcomer, registered } from '../../support/county/newcomers'
import { codeOf, here, inMinutes, publish } from '../../support/county/session'
import { newVolunteer } from '../../support/county/volunteers'
import { meterOf, unitsOf } from '../../support/store/units'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const setLots = (personId: string, lots: Record<string, number>) =>
  api.store.tables.client.send(
    new UpdateCommand({
      TableName: 'people',
      Key: accountKey(personId),
      UpdateExpression: 'SET lots = :lots, balance = :balance',
      ExpressionAttributeValues: {
        ':lots': lots,
        ':balance': Object.values(lots).reduce((sum, points) => sum + points, 0),
      },
    }),
  )

describe('my page', () => {
  test('of somebody who just came says so little as is known', async () => {
    const person = await newcomer(api)
    expect(await person.ok('getMe', {})).toEqual({
      profile: {
        id: person.personId,
        roles: [],
        scopes: { teamIds: [], siteIds: [] },
        displayName: '群众',
      },
      account: { balance: 0, onsiteMinutes: 0, backfilledMinutes: 0 },
      upcoming: [],
      vouchers: [],
    })
  })

  test('shows what is coming up, then where one is', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await registered(api)
    await volunteer.ok('signUp', { sessionId })
    const before = await volunteer.ok('getMe', {})
    expect(before.upcoming).toMatchObject([{ sessionId, state: 'signed-up', title: '清洁家园·护河行动' }])
    expect(before.inside).toBeUndefined()
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const during = await volunteer.ok('getMe', {})
    expect(during.upcoming).toEqual([])
    expect(during.inside).toMatchObject({ sessionId, state: 'inside' })
  })

  const begun = (minutes: number) => ({ startAt: inMinutes(api, minutes), endAt: inMinutes(api, 200) })
  type Volunteer = Awaited<ReturnType<typeof newVolunteer>>

  const taken = async (volunteer: Volunteer, minutes: number) => {
    const { sessionId } = await publish(api, begun(minutes))
    await volunteer.ok('signUp', { sessionId })
    return sessionId
  }
  const cancelled = async (volunteer: Volunteer, count: number) => {
    for (let one = 0; one < count; one++)
      await volunteer.ok('cancelSignUp', { sessionId: await taken(volunteer, one) })
  }

  test.each([8, 20])('shows them behind %i places that were given back', async count => {
    const volunteer = await newVolunteer(api)
    await cancelled(volunteer, count)
    const now = await taken(volunteer, 25)
    const next = await taken(volunteer, 60)
    await volunteer.ok('checkIn', { code: await codeOf(api, now, 'in'), location: here })
    const { inside, upcoming } = await volunteer.ok('getMe', {})
    expect(inside).toMatchObject({ sessionId: now, state: 'inside' })
    expect(upcoming.map(({ sessionId }) => sessionId)).toEqual([next])
  })

  test('costs no more behind eight places that were given back', async () => {
    const volunteer = await newVolunteer(api)
    await cancelled(volunteer, 8)
    for (let more = 0; more < 4; more++) await taken(volunteer, 30 + more)
    const { callsOf } = meterOf(api.store.tables.client)
    const { r, trips } = unitsOf(await callsOf(() => volunteer.ok('getMe', {})))
    expect(r).toBeLessThanOrEqual(2)
    expect(trips).toBeLessThanOrEqual(2)
  })

  test('shows where one is among many places of the same hours, and eight sessions at most', async () => {
    const volunteer = await newVolunteer(api)
    for (let one = 0; one < 13; one++) await taken(volunteer, one)
    const last = await taken(volunteer, 25)
    await volunteer.ok('checkIn', { code: await codeOf(api, last, 'in'), location: here })
    const { inside, upcoming } = await volunteer.ok('getMe', {})
    expect(inside?.sessionId).toBe(last)
    expect(upcoming).toHaveLength(8)
  })

  test('shows the session one is in, not one that was never left', async () => {
    const volunteer = await newVolunteer(api)
    const { sessionId } = await publish(api)
    await volunteer.ok('signUp', { sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    api.clock.advance(140 + 130)
    expect(await volunteer.ok('getMe', {})).not.toHaveProperty('inside')
    const now = await taken(volunteer, 20)
    await volunteer.ok('checkIn', { code: await codeOf(api, now, 'in'), location: here })
    expect((await volunteer.ok('getMe', {})).inside?.sessionId).toBe(now)
  })

  test('shows the points that end first', async () => {
    const volunteer = await registered(api)
    await setLots(volunteer.personId, { 2025: 7, 2026: 30 })
    const { account } = await volunteer.ok('getMe', {})
    expect(account).toMatchObject({ balance: 37, expiring: { points: 7 } })
  })

  test('says what somebody may do, and where', async () => {
    const { profile } = await (await api.as('station')).ok('getMe', {})
    expect(profile.roles).toEqual(['volunteer', 'manager'])
    expect(profile.scopes.siteIds).toHaveLength(1)
    const clerk = await (await api.as('clerk')).ok('getMe', {})
    expect(clerk.profile.roles).toEqual(['volunteer', 'clerk'])
    expect(clerk.profile.scopes.merchantId).toMatch(/^mer_/)
  })

  test('takes no input', async () => {
    expect(await (await newcomer(api)).refused('getMe', { personId: 'per_other' })).toBe('BAD_INPUT')
  })
})
