import { startApi, type TestApi } from '../support/api'
import { codeOf, here, publish } from '../support/session'
import { newVolunteer, signedUp } from '../support/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.advance(24 * 60))

const takenIn = async (sessionId: string) => {
  const session = await api.deps.activities.session(sessionId)
  if (!session) throw new Error('no such session')
  return (await api.deps.activities.taken(session)).reduce((sum, taken) => sum + taken, 0)
}

describe('a duplicate that arrives late has the first answer and does nothing', () => {
  test('a sign-up, after the place was given back', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newVolunteer(api)
    const signUp = { sessionId, key: 'late-sign-up' }
    const first = await volunteer.ok('signUp', signUp)
    await volunteer.ok('cancelSignUp', { sessionId, key: 'late-cancel' })
    expect(await volunteer.ok('signUp', signUp)).toEqual(first)
    expect((await volunteer.ok('getMe', {})).upcoming).toEqual([])
    expect(await takenIn(sessionId)).toBe(0)
  })

  test('a cancellation, after another place was taken', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const cancel = { sessionId, key: 'late-cancel-2' }
    const first = await volunteer.ok('cancelSignUp', cancel)
    await volunteer.ok('signUp', { sessionId, key: 'late-sign-up-2' })
    expect(await volunteer.ok('cancelSignUp', cancel)).toEqual(first)
    expect((await volunteer.ok('getMe', {})).upcoming).toMatchObject([{ sessionId, state: 'signed-up' }])
    expect(await takenIn(sessionId)).toBe(1)
  })

  test('either of them, once the person is inside and when the session is over', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newVolunteer(api)
    const signUp = { sessionId, key: 'late-sign-up-3' }
    const cancel = { sessionId, key: 'late-cancel-3' }
    const first = [await volunteer.ok('signUp', signUp), await volunteer.ok('cancelSignUp', cancel)]
    await volunteer.ok('signUp', { sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    expect([await volunteer.ok('signUp', signUp), await volunteer.ok('cancelSignUp', cancel)]).toEqual(first)
    api.clock.advance(24 * 60)
    expect([await volunteer.ok('signUp', signUp), await volunteer.ok('cancelSignUp', cancel)]).toEqual(first)
  })

  test('another body under the key is told so, whatever stands', async () => {
    const { sessionId } = await publish(api)
    const other = await publish(api)
    const volunteer = await newVolunteer(api)
    await volunteer.ok('signUp', { sessionId, key: 'late-sign-up-4' })
    await volunteer.ok('cancelSignUp', { sessionId, key: 'late-cancel-4' })
    for (const key of ['late-sign-up-4', 'late-cancel-4']) {
      expect(await volunteer.refused('signUp', { sessionId: other.sessionId, key })).toBe('KEY_REUSED')
      expect(await volunteer.refused('cancelSignUp', { sessionId: other.sessionId, key })).toBe('KEY_REUSED')
    }
    expect(await takenIn(other.sessionId)).toBe(0)
  })
})
