import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { accountKey } from '../../functions/data/account'
import { startApi, type TestApi } from '../support/api'
import { newcomer, registered } from '../support/newcomers'
import { codeOf, here, publish } from '../support/session'

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
      person: {
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

  test('shows the points that end first', async () => {
    const volunteer = await registered(api)
    await setLots(volunteer.personId, { 2025: 7, 2026: 30 })
    const { account } = await volunteer.ok('getMe', {})
    expect(account).toMatchObject({ balance: 37, expiring: { points: 7 } })
  })

  test('says what somebody may do, and where', async () => {
    const { person } = await (await api.as('station')).ok('getMe', {})
    expect(person.roles).toEqual(['volunteer', 'manager'])
    expect(person.scopes.siteIds).toHaveLength(1)
    const clerk = await (await api.as('clerk')).ok('getMe', {})
    expect(clerk.person.roles).toEqual(['volunteer', 'clerk'])
    expect(clerk.person.scopes.merchantId).toMatch(/^mer_/)
  })

  test('takes no input', async () => {
    expect(await (await newcomer(api)).refused('getMe', { personId: 'per_other' })).toBe('BAD_INPUT')
  })
})
