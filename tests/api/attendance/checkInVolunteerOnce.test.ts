import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, faraway, here, inMinutes, publish } from '../../support/county/session'
import { newVolunteer, rowOf, scanOf, signedUp, type Volunteer } from '../../support/county/volunteers'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api.store.tables, work)

describe('the leader’s word of arrival is safe to repeat', () => {
  test('said twice at once it makes one arrival, and said again it is told what stands by then', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scan = { ...(await scanOf(volunteer, sessionId)), key: 'arrival-one' }
    const answers = await Promise.all([
      leader.ok('checkInVolunteer', scan),
      leader.ok('checkInVolunteer', scan),
    ])
    const inside = { state: 'inside', checkedInAt: inMinutes(api, 0) }
    for (const { attendance } of answers) expect(attendance).toMatchObject(inside)
    const standing = await changesNothing(() => leader.ok('checkInVolunteer', scan))
    expect(standing.attendance).toMatchObject({ ...inside, proof: 'person', id: answers[0].attendance.id })
    api.clock.advance(200)
    const left = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    const again = await changesNothing(() => leader.ok('checkInVolunteer', scan))
    expect(again).toEqual({ name: answers[0].name, attendance: left.attendance })
  })

  test('the key of one word is no bond for another: whoever else is scanned under it came too', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const other = await newVolunteer(api)
    await other.ok('signUp', { sessionId })
    const leader = await api.as('leader')
    for (const who of [volunteer, other]) {
      await leader.ok('checkInVolunteer', { ...(await scanOf(who, sessionId)), key: 'arrival-any' })
      expect(await rowOf(api, who, sessionId)).toMatchObject({ state: 'inside', proof: 'person' })
    }
  })

  test.each([
    ['', false],
    [', though nothing was answered the first time', true],
  ])('said again after the volunteer left from elsewhere, it proves nothing more%s', async (_, lost) => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scan = await scanOf(volunteer, sessionId)
    const say = () => leader.ok('checkInVolunteer', scan, `arrival-${lost}`)
    if (lost) {
      const { checkIn } = api.deps.attendances
      jest.spyOn(api.deps.attendances, 'checkIn').mockImplementationOnce(async write => {
        await checkIn(write)
        throw new Error('cut off')
      })
      expect(await leader.refused('checkInVolunteer', scan, `arrival-${lost}`)).toBe('INTERNAL')
    } else await say()
    expect(await rowOf(api, volunteer, sessionId)).toMatchObject({ state: 'inside', proof: 'person' })
    api.clock.advance(60)
    const out = { code: await codeOf(api, sessionId, 'out'), location: faraway }
    const left = await volunteer.ok('checkOut', out)
    expect(left.attendance).toMatchObject({ state: 'waiting', points: 0 })
    expect(left.attendance).not.toHaveProperty('proof')
    expect((await changesNothing(say)).attendance).toEqual(left.attendance)
    expect(await rowOf(api, volunteer, sessionId)).not.toHaveProperty('proof')
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
})

test('the leader’s word for whoever has left is told what stands, and changes nothing', async () => {
  const { sessionId, volunteer } = await signedUp(api)
  await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  api.clock.advance(90)
  const left = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  const leader = await api.as('leader')
  const scan = await scanOf(volunteer, sessionId)
  const said = await changesNothing(() => leader.ok('checkInVolunteer', scan))
  expect(said.attendance).toEqual(left.attendance)
  expect(said.attendance).toMatchObject({ state: 'confirmed', points: 11 })
})
