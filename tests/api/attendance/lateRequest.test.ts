import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, here, publish, takenIn } from '../../support/county/session'
import { newVolunteer, signedUp, type Volunteer } from '../../support/county/volunteers'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

/** What one intent of a phone is called, however often the network delivers it. */
const [first, second, third, fourth] = ['request-1', 'request-2', 'request-3', 'request-4'] as const

const offered = async () => ({
  ...(await publish(api)),
  volunteer: await newVolunteer(api),
})

/** The same request once more, which the network held back: it is answered, and nothing moves. */
const delivered = (volunteer: Volunteer, name: 'signUp' | 'cancelSignUp', sessionId: string, by: string) =>
  unchanged(api.store.tables, () => volunteer.ok(name, { sessionId }, by))

const placesOf = async (volunteer: Volunteer, sessionId: string) => ({
  taken: await takenIn(api, sessionId),
  upcoming: (await volunteer.ok('getMe', {})).upcoming.map(({ state }) => state),
})

describe('what the network delivers after a later tap is known by its request id and changes nothing', () => {
  test('a sign-up, after the place was given back', async () => {
    const { sessionId, volunteer } = await offered()
    await volunteer.ok('signUp', { sessionId }, first)
    const cancelled = await volunteer.ok('cancelSignUp', { sessionId }, second)
    expect(await delivered(volunteer, 'signUp', sessionId, first)).toEqual(cancelled)
    expect(cancelled.attendance.state).toBe('cancelled')
    expect(await placesOf(volunteer, sessionId)).toEqual({ taken: 0, upcoming: [] })
  })

  test('a sign-up, after the place was given back and the session is over', async () => {
    const { sessionId, volunteer } = await offered()
    await volunteer.ok('signUp', { sessionId }, first)
    const cancelled = await volunteer.ok('cancelSignUp', { sessionId }, second)
    api.clock.advance(24 * 60)
    expect(await delivered(volunteer, 'signUp', sessionId, first)).toEqual(cancelled)
    expect(await volunteer.refused('signUp', { sessionId }, third)).toBe('SESSION_CLOSED')
  })

  test('a cancelling, after another place was taken', async () => {
    const { sessionId, volunteer } = await offered()
    await volunteer.ok('signUp', { sessionId }, first)
    await volunteer.ok('cancelSignUp', { sessionId }, second)
    const anew = await volunteer.ok('signUp', { sessionId }, third)
    expect(await delivered(volunteer, 'cancelSignUp', sessionId, second)).toEqual(anew)
    expect(anew.attendance.state).toBe('signed-up')
    expect(await placesOf(volunteer, sessionId)).toEqual({ taken: 1, upcoming: ['signed-up'] })
    api.clock.advance(300)
    expect(await delivered(volunteer, 'cancelSignUp', sessionId, second)).toEqual(anew)
  })

  test('either of them, once the person is inside, has left, and when the session is over', async () => {
    const { sessionId, volunteer } = await offered()
    await volunteer.ok('signUp', { sessionId }, first)
    await volunteer.ok('cancelSignUp', { sessionId }, second)
    await volunteer.ok('signUp', { sessionId }, third)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const both = async (state: string) => {
      for (const [name, by] of [
        ['signUp', third],
        ['cancelSignUp', second],
      ] as const)
        expect((await delivered(volunteer, name, sessionId, by)).attendance.state).toBe(state)
    }
    await both('inside')
    api.clock.advance(80)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    await both('confirmed')
    api.clock.advance(24 * 60)
    await both('confirmed')
    expect(await takenIn(api, sessionId)).toBe(1)
  })

  test('a cancelling, after the person came in at the door instead', async () => {
    const { sessionId, volunteer } = await signedUp(api, { walkIn: 'open' })
    await volunteer.ok('cancelSignUp', { sessionId }, second)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const { attendance } = await delivered(volunteer, 'cancelSignUp', sessionId, second)
    expect(attendance.state).toBe('inside')
    expect(await takenIn(api, sessionId)).toBe(1)
  })
})

test('what was written keeps the request that caused it', async () => {
  const { sessionId, volunteer } = await offered()
  const record = () => api.deps.attendances.record(volunteer.personId, sessionId, { fresh: true })
  await volunteer.ok('signUp', { sessionId }, first)
  expect(await record()).toMatchObject({ by: first, signUpRequest: first })
  await volunteer.ok('cancelSignUp', { sessionId }, second)
  expect(await record()).toMatchObject({ by: second, signUpRequest: first, cancelRequest: second })
  await volunteer.ok('signUp', { sessionId }, third)
  expect(await record()).toMatchObject({ by: third, signUpRequest: third, cancelRequest: second })
})

test('under another request id, or none, the same tap is a new intent', async () => {
  const { sessionId, volunteer } = await offered()
  await volunteer.ok('signUp', { sessionId }, first)
  await volunteer.ok('cancelSignUp', { sessionId }, second)
  const anew = await volunteer.ok('signUp', { sessionId }, third)
  expect(anew.attendance.state).toBe('signed-up')
  const given = await volunteer.ok('cancelSignUp', { sessionId }, fourth)
  expect(given.attendance.state).toBe('cancelled')
  expect((await volunteer.ok('signUp', { sessionId })).attendance.state).toBe('signed-up')
  expect((await volunteer.ok('cancelSignUp', { sessionId })).attendance.state).toBe('cancelled')
  expect(await takenIn(api, sessionId)).toBe(0)
})

test('two taps at once, under one request id or two, take and give back one place', async () => {
  for (const twin of [first, third]) {
    const { sessionId, volunteer } = await offered()
    const tap = (name: 'signUp' | 'cancelSignUp', by: string) => volunteer.ok(name, { sessionId }, by)
    const signUps = await Promise.all([tap('signUp', first), tap('signUp', twin)])
    expect(signUps[1]).toEqual(signUps[0])
    expect(await takenIn(api, sessionId)).toBe(1)
    const cancels = await Promise.all([tap('cancelSignUp', second), tap('cancelSignUp', `${twin}-back`)])
    expect(cancels[1]).toEqual(cancels[0])
    expect(await takenIn(api, sessionId)).toBe(0)
  }
})
