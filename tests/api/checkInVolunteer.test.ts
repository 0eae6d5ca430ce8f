import { startApi, type TestApi } from '../support/api'
import { eachOnItsOwnDay } from '../support/ownDay'
import { codeOf, faraway, here, inMinutes, publish } from '../support/session'
import { newVolunteer, signedUp } from '../support/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

type Volunteer = Awaited<ReturnType<typeof newVolunteer>>

const numberOf = async (volunteer: Volunteer) => (await volunteer.ok('getMe', {})).profile.number ?? ''

/** The leader's scan of the volunteer code of somebody who stands there. */
const scanOf = async (volunteer: Volunteer, sessionId: string) => ({
  sessionId,
  number: await numberOf(volunteer),
})

const stateOf = async (volunteer: Volunteer, sessionId: string) => {
  const { roster } = await (await api.as('leader')).ok('getRoster', { sessionId })
  return roster.find(({ personId }) => personId === volunteer.personId)
}

describe('the leader scans the code of a volunteer who came', () => {
  test('who signed up is checked in, and earns after checking out without anybody else’s word', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    api.clock.advance(10)
    const { name, attendance } = await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    expect(name).not.toBe('')
    expect(attendance).toMatchObject({ state: 'inside', proof: 'person', checkedInAt: inMinutes(api, 0) })
    api.clock.advance(70)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'confirmed', minutes: 60, points: 10, proof: 'person' })
  })

  test('and the leader may also say when they left, so that no phone is needed at all', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    api.clock.advance(80)
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, 0) }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 60, points: 10 })
  })

  test('who did not sign up is let in where the session lets the leader, as one of its places', async () => {
    const { sessionId } = await publish(api, { walkIn: 'leader', capacity: 1 })
    const [first, second] = [await newVolunteer(api), await newVolunteer(api)]
    const leader = await api.as('leader')
    const { attendance } = await leader.ok('checkInVolunteer', await scanOf(first, sessionId))
    expect(attendance).toMatchObject({ state: 'inside', proof: 'person' })
    expect(await stateOf(first, sessionId)).toMatchObject({ walkIn: true, state: 'inside' })
    expect(await leader.refused('checkInVolunteer', await scanOf(second, sessionId))).toBe('SESSION_FULL')
    api.clock.advance(80)
    const out = await first.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'confirmed', points: 10 })
  })

  test('who did not sign up is not let in where the session takes nobody else', async () => {
    const { sessionId } = await publish(api, { walkIn: 'no' })
    const leader = await api.as('leader')
    const scan = await scanOf(await newVolunteer(api), sessionId)
    expect(await leader.refused('checkInVolunteer', scan)).toBe('NOT_SIGNED_UP')
    expect((await leader.ok('getRoster', { sessionId })).roster).toEqual([])
  })

  test('who checked in far away is proven by the leader, and nothing else changes', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: faraway })
    const came = await stateOf(volunteer, sessionId)
    api.clock.advance(10)
    const leader = await api.as('leader')
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    expect(came).not.toHaveProperty('proof')
    expect(await stateOf(volunteer, sessionId)).toEqual({ ...came, proof: 'person' })
  })

  test('who checked in on the spot stays as they are', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const came = await stateOf(volunteer, sessionId)
    const leader = await api.as('leader')
    const { attendance } = await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    expect(attendance).toMatchObject({ state: 'inside', proof: 'place' })
    expect(await stateOf(volunteer, sessionId)).toEqual(came)
  })

  test('a word that waited for a signal counts from when it was said, and is confirmed once more', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const cameAt = inMinutes(api, 15)
    api.clock.advance(85)
    await leader.ok('checkInVolunteer', { ...(await scanOf(volunteer, sessionId)), cameAt })
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'waiting', minutes: 65, checkedInAt: cameAt })
    const confirm = [{ personId: volunteer.personId }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', points: 10 })
  })
})

describe('whatever comes first', () => {
  test('a scan that waited on the volunteer’s phone counts from its own time, and the leader is asked once more', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scannedAt = inMinutes(api, 20)
    const [into, out] = await Promise.all([
      codeOf(api, sessionId, 'in', new Date(scannedAt)),
      codeOf(api, sessionId, 'out', new Date(inMinutes(api, 65))),
    ])
    const leftAt = inMinutes(api, 65)
    api.clock.advance(80)
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    const stored = { code: into, scannedAt, key: 'stored-scan' }
    const first = await volunteer.ok('checkIn', stored)
    expect(Math.abs(Date.parse(first.attendance.checkedInAt ?? '') - Date.parse(scannedAt))).toBeLessThan(
      15_000,
    )
    expect((await volunteer.ok('checkIn', stored)).attendance).toEqual(first.attendance)
    const left = await volunteer.ok('checkOut', { code: out, scannedAt: leftAt })
    expect(left.attendance).toMatchObject({ state: 'waiting', proof: 'person' })
    expect(left.attendance.minutes).toBeGreaterThanOrEqual(44)
    const confirm = [{ personId: volunteer.personId }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', class: 'onsite' })
    expect(results[0]?.attendance?.points).toBeGreaterThanOrEqual(7)
  })

  test('who came in at the door by themselves earns as whoever the leader let in', async () => {
    const { sessionId } = await publish(api, { walkIn: 'leader' })
    const volunteer = await newVolunteer(api)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const leader = await api.as('leader')
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    api.clock.advance(80)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out'), location: here })
    expect(out.attendance).toMatchObject({ state: 'confirmed', points: 10 })
  })

  test('a word that waited is taken though the volunteer is inside a later session by then', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const cameAt = inMinutes(api, 20)
    api.clock.advance(300)
    const later = await publish(api)
    await volunteer.ok('signUp', { sessionId: later.sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, later.sessionId, 'in'), location: here })
    await leader.ok('checkInVolunteer', { ...(await scanOf(volunteer, sessionId)), cameAt })
    expect((await volunteer.ok('getMe', {})).inside).toMatchObject({ sessionId: later.sessionId })
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, -160) }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 120 })
  })

  test('a word that waited until the volunteer had left is the proof of it still', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
    const cameAt = inMinutes(api, 10)
    api.clock.advance(80)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'waiting' })
    const leader = await api.as('leader')
    await leader.ok('checkInVolunteer', { ...(await scanOf(volunteer, sessionId)), cameAt })
    expect(await stateOf(volunteer, sessionId)).toMatchObject({
      state: 'waiting',
      proof: 'person',
      minutes: 60,
    })
  })

  test('what is said at once counts from the server’s time, whatever second the phone has', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scan = { ...(await scanOf(volunteer, sessionId)), cameAt: inMinutes(api, -1.5) }
    const { attendance } = await leader.ok('checkInVolunteer', scan)
    expect(attendance.checkedInAt).toBe(inMinutes(api, 0))
  })

  test('who came and went within a minute on the clock left when they came', async () => {
    api.clock.advance(0.5)
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    const leftAt = inMinutes(api, -0.5)
    const { results } = await leader.ok('closeRoster', {
      sessionId,
      confirm: [{ personId: volunteer.personId, leftAt }],
    })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 0 })
  })
})

describe('it is safe to repeat', () => {
  test('the answer is the first again, whatever has been since, and the key is good for nobody else', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const leader = await api.as('leader')
    const scan = { ...(await scanOf(volunteer, sessionId)), key: 'arrival-one' }
    const [first, twin] = await Promise.all([
      leader.ok('checkInVolunteer', scan),
      leader.ok('checkInVolunteer', scan),
    ])
    expect(twin.attendance).toMatchObject({ checkedInAt: first.attendance.checkedInAt, state: 'inside' })
    api.clock.advance(200)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    const again = await leader.ok('checkInVolunteer', scan)
    expect(again.attendance).toMatchObject({ state: 'inside', minutes: 0, points: 0 })
    const other = { ...scan, number: await numberOf(await newVolunteer(api)) }
    expect(await leader.refused('checkInVolunteer', other)).toBe('KEY_REUSED')
  })

  test('the leader’s scan and the volunteer’s own at one moment make one arrival', async () => {
    for (const withPlace of [true, false]) {
      const { sessionId, volunteer } = await signedUp(api)
      const leader = await api.as('leader')
      const scan = await scanOf(volunteer, sessionId)
      const code = await codeOf(api, sessionId, 'in')
      const own = volunteer.send('checkIn', { code, ...(withPlace ? { location: here } : {}) })
      await Promise.all([leader.ok('checkInVolunteer', scan), own])
      expect(await stateOf(volunteer, sessionId)).toMatchObject({
        ...{ state: 'inside', proof: expect.any(String) },
      })
      api.clock.advance(24 * 60)
    }
  })
})

describe('it is refused, and changes nothing', () => {
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
    expect(await stateOf(volunteer, sessionId)).toMatchObject({ state: 'signed-up' })
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
    expect(await stateOf(volunteer, sessionId)).toMatchObject({ state: 'signed-up' })
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

test('who signs up and scans at one moment is in, whichever came first', async () => {
  const { sessionId } = await publish(api, { walkIn: 'open', capacity: 60 })
  const code = await codeOf(api, sessionId, 'in')
  for (let number = 0; number < 12; number++) {
    const volunteer = await newVolunteer(api)
    const [, scanned] = await Promise.all([
      volunteer.send('signUp', { sessionId }),
      volunteer.send('checkIn', { code, location: here }),
    ])
    expect(scanned.status).toBe(200)
  }
})
