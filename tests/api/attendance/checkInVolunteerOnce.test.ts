import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, faraway, here, inMinutes, publish } from '../../support/county/session'
import {
  newVolunteer,
  numberOf,
  rowOf,
  scanOf,
  signedUp,
  type Volunteer,
} from '../../support/county/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

describe('the leader’s word of arrival is safe to repeat', () => {
  test('the answer is the first again, whatever has been since, and the key is good for nobody else', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scan = { ...(await scanOf(volunteer, sessionId)), key: 'arrival-one' }
    const [first, twin] = await Promise.all([
      leader.ok('checkInVolunteer', scan),
      leader.ok('checkInVolunteer', scan),
    ])
    expect(twin).toEqual(first)
    api.clock.advance(200)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    const again = await leader.ok('checkInVolunteer', scan)
    expect(again).toEqual(first)
    const other = { ...scan, number: await numberOf(await newVolunteer(api)) }
    expect(await leader.refused('checkInVolunteer', other)).toBe('KEY_REUSED')
  })

  test.each([
    ['', false],
    [', though nothing was answered the first time', true],
  ])('said again after the volunteer left from elsewhere, it proves nothing more%s', async (_, lost) => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scan = { ...(await scanOf(volunteer, sessionId)), key: `arrival ${sessionId}` }
    if (lost) jest.spyOn(api.deps.usedKeys, 'keepAnswer').mockRejectedValueOnce(new Error('cut off'))
    const first = lost
      ? { name: expect.any(String), attendance: expect.objectContaining({ state: 'inside' }) }
      : await leader.ok('checkInVolunteer', scan)
    if (lost) expect(await leader.refused('checkInVolunteer', scan)).toBe('INTERNAL')
    api.clock.advance(60)
    const out = { code: await codeOf(api, sessionId, 'out'), location: faraway }
    expect((await volunteer.ok('checkOut', out)).attendance).toMatchObject({ state: 'waiting' })
    const before = await rowOf(api, volunteer, sessionId)
    expect(before).not.toHaveProperty('proof')
    expect(await leader.ok('checkInVolunteer', scan)).toEqual(first)
    expect(await rowOf(api, volunteer, sessionId)).toEqual(before)
  })

  test('the leader’s scan and the volunteer’s own at one moment make one arrival', async () => {
    for (const withPlace of [true, false]) {
      const { sessionId, volunteer } = await signedUp(api)
      const leader = await api.as('leader')
      const scan = await scanOf(volunteer, sessionId)
      const code = await codeOf(api, sessionId, 'in')
      const own = volunteer.send('checkIn', { code, ...(withPlace ? { location: here } : {}) })
      await Promise.all([leader.ok('checkInVolunteer', scan), own])
      expect(await rowOf(api, volunteer, sessionId)).toMatchObject({
        ...{ state: 'inside', proof: expect.any(String) },
      })
      api.clock.advance(24 * 60)
    }
  })
})

describe('the leader’s word of arrival is refused, and changes nothing', () => {
  const refusals: [string, string, (sessionId: string, volunteer: Volunteer) => Promise<string>][] = [
    [
      'to whoever does not run the session',
      'FORBIDDEN',
      async (id, volunteer) => volunteer.refused('checkInVolunteer', await scanOf(volunteer, id)),
    ],
    [
      'for oneself',
      'OWN_HOURS',
      async id => {
        const leader = await api.as('leader')
        return leader.refused('checkInVolunteer', await scanOf(leader, id))
      },
    ],
    [
      'for a number that nobody has',
      'NOT_FOUND',
      async id =>
        (await api.as('leader')).refused('checkInVolunteer', { sessionId: id, number: '100000000001' }),
    ],
    [
      'before check-in opens',
      'CODE_NOT_OPEN',
      async (id, volunteer) => {
        const early = { ...(await scanOf(volunteer, id)), cameAt: inMinutes(api, -20) }
        return (await api.as('leader')).refused('checkInVolunteer', early)
      },
    ],
    [
      'after the end',
      'SESSION_CLOSED',
      async (id, volunteer) => {
        api.clock.advance(141)
        return (await api.as('leader')).refused('checkInVolunteer', await scanOf(volunteer, id))
      },
    ],
    [
      'for a time to come',
      'BAD_INPUT',
      async (id, volunteer) => {
        const later = { ...(await scanOf(volunteer, id)), cameAt: inMinutes(api, 6) }
        return (await api.as('leader')).refused('checkInVolunteer', later)
      },
    ],
  ]

  test.each(refusals)('%s: %s', async (_, refusal, ask) => {
    const { sessionId, volunteer } = await signedUp(api)
    expect(await ask(sessionId, volunteer)).toBe(refusal)
    expect(await rowOf(api, volunteer, sessionId)).toMatchObject({ state: 'signed-up' })
  })

  test('for whoever is inside another session', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const other = await publish(api)
    await volunteer.ok('signUp', { sessionId: other.sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, other.sessionId, 'in') })
    const leader = await api.as('leader')
    expect(await leader.refused('checkInVolunteer', await scanOf(volunteer, sessionId))).toBe(
      'INSIDE_ANOTHER',
    )
    expect(await rowOf(api, volunteer, sessionId)).toMatchObject({ state: 'signed-up' })
  })

  test('for whoever has left, but for the first word said again', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    api.clock.advance(90)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    const leader = await api.as('leader')
    expect(await leader.refused('checkInVolunteer', await scanOf(volunteer, sessionId))).toBe(
      'ALREADY_CHECKED_OUT',
    )
  })
})
