import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, here, publish } from '../../support/county/session'
import { newVolunteer, signedUp } from '../../support/county/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

describe('a venue code that is not of here and now is refused, and nothing changes', () => {
  const refusedCodes: [string, string, (sessionId: string) => Promise<string>][] = [
    ['stale', 'CODE_STALE', id => codeOf(api, id, 'in', new Date(api.clock.now().getTime() - 60_000))],
    [
      'of the future',
      'CODE_STALE',
      id => codeOf(api, id, 'in', new Date(api.clock.now().getTime() + 60_000)),
    ],
    ['for leaving', 'CODE_WRONG_DIRECTION', id => codeOf(api, id, 'out')],
    ['no code at all', 'CODE_INVALID', async () => 'https://example.com/'],
    ['cut off', 'CODE_INVALID', async id => (await codeOf(api, id, 'in')).slice(0, -4)],
    ['altered', 'CODE_INVALID', async id => swapLetter(await codeOf(api, id, 'in'), 70)],
    ['forged', 'CODE_INVALID', async id => swapLetter(await codeOf(api, id, 'in'), 100)],
  ]
  const swapLetter = (code: string, at: number) =>
    code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1)

  test.each(refusedCodes)('%s', async (_, refusal, draw) => {
    const { sessionId, volunteer } = await signedUp(api)
    expect(await volunteer.refused('checkIn', { code: await draw(sessionId), location: here })).toBe(refusal)
    expect((await volunteer.ok('getMe', {})).upcoming).toMatchObject([{ sessionId, state: 'signed-up' }])
  })

  test('before check-in opens', async () => {
    const { sessionId, volunteer } = await signedUp(api, {
      startAt: new Date(api.clock.now().getTime() + 3600_000).toISOString(),
    })
    expect(await volunteer.refused('checkIn', { code: await codeOf(api, sessionId, 'in') })).toBe(
      'CODE_NOT_OPEN',
    )
  })
})

describe('places', () => {
  test('200 people at once for ten places: exactly ten get one', async () => {
    const { sessionId } = await publish(api)
    const people = await Promise.all(Array.from({ length: 200 }, () => newVolunteer(api)))
    const answers = await Promise.all(people.map(person => person.send('signUp', { sessionId })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
    const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body)
    expect(refused.every(body => JSON.stringify(body).includes('SESSION_FULL'))).toBe(true)
    const leader = await api.as('leader')
    expect((await leader.ok('getRoster', { sessionId })).roster).toHaveLength(10)
  })

  test('a large session fills to its last place across its shards', async () => {
    const { sessionId } = await publish(api, { capacity: 120 })
    const people = await Promise.all(Array.from({ length: 130 }, () => newVolunteer(api)))
    const answers = await Promise.all(people.map(person => person.send('signUp', { sessionId })))
    const places = answers.filter(({ status }) => status === 200).length
    expect(places).toBe(120)
  })

  test('a cancelled place is free again', async () => {
    const { sessionId, volunteer } = await signedUp(api, { capacity: 1 })
    const other = await newVolunteer(api)
    expect(await other.refused('signUp', { sessionId })).toBe('SESSION_FULL')
    const first = await volunteer.ok('cancelSignUp', { sessionId })
    expect(await volunteer.ok('cancelSignUp', { sessionId })).toEqual(first)
    await other.ok('signUp', { sessionId })
    expect(await volunteer.refused('signUp', { sessionId })).toBe('SESSION_FULL')
  })
})

describe('what the state does not allow is refused by its own code', () => {
  test('a check-out without check-in, a cancelling after it, a check-in elsewhere', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const out = await codeOf(api, sessionId, 'out')
    expect(await volunteer.refused('checkOut', { code: out })).toBe('NOT_CHECKED_IN')
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
    expect(await volunteer.refused('cancelSignUp', { sessionId })).toBe('CANCEL_TOO_LATE')
    const other = await publish(api)
    await volunteer.ok('signUp', { sessionId: other.sessionId })
    const elsewhere = await codeOf(api, other.sessionId, 'in')
    expect(await volunteer.refused('checkIn', { code: elsewhere })).toBe('INSIDE_ANOTHER')
  })

  test('at the door: only where walk-ins are open, and by the leader where the rule says so', async () => {
    const closed = await publish(api)
    const volunteer = await newVolunteer(api)
    expect(await volunteer.refused('checkIn', { code: await codeOf(api, closed.sessionId, 'in') })).toBe(
      'NOT_SIGNED_UP',
    )
    const open = await publish(api, { walkIn: 'open' })
    const came = await volunteer.ok('checkIn', {
      code: await codeOf(api, open.sessionId, 'in'),
      location: here,
    })
    expect(came.attendance).toMatchObject({ state: 'inside', title: '清洁家园·护河行动' })
    const byLeader = await publish(api, { walkIn: 'leader' })
    const guest = await newVolunteer(api)
    await guest.ok('checkIn', { code: await codeOf(api, byLeader.sessionId, 'in'), location: here })
    api.clock.advance(80)
    const out = await guest.ok('checkOut', { code: await codeOf(api, byLeader.sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'waiting', points: 0 })
  })

  test('serving needs registration; attending does not, and brings no hours', async () => {
    const resident = await api.as('resident')
    const serve = await publish(api)
    expect(await resident.refused('signUp', { sessionId: serve.sessionId })).toBe('VOLUNTEER_NEEDED')
    const attend = await publish(api, {}, { kind: 'attend' })
    await resident.ok('signUp', { sessionId: attend.sessionId })
    await resident.ok('checkIn', { code: await codeOf(api, attend.sessionId, 'in') })
    api.clock.advance(140)
    const out = await resident.ok('checkOut', { code: await codeOf(api, attend.sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'confirmed', minutes: 0, points: 0 })
    expect((await resident.ok('getMe', {})).account).toMatchObject({ balance: 0, onsiteMinutes: 0 })
  })

  test('a session can be joined until its end, not after', async () => {
    const { sessionId } = await publish(api)
    api.clock.advance(139)
    await (await newVolunteer(api)).ok('signUp', { sessionId })
    api.clock.advance(2)
    expect(await (await newVolunteer(api)).refused('signUp', { sessionId })).toBe('SESSION_CLOSED')
    expect(await (await api.as('leader')).refused('getVenueKey', { sessionId, direction: 'in' })).toBe(
      'SESSION_CLOSED',
    )
  })
})

describe('who may run a session', () => {
  test('its leader and the managers above; for everybody else it does not exist', async () => {
    const { sessionId } = await publish(api)
    for (const name of ['leader', 'station', 'institute', 'center'])
      await (await api.as(name)).ok('getRoster', { sessionId })
    expect(await (await api.as('elsewhere')).refused('getRoster', { sessionId })).toBe('NOT_FOUND')
    expect(await (await api.as('volunteer')).refused('getRoster', { sessionId })).toBe('FORBIDDEN')
    expect(await (await api.as('volunteer')).refused('getVenueKey', { sessionId, direction: 'in' })).toBe(
      'FORBIDDEN',
    )
    const unknown = `${sessionId.slice(0, -4)}0000`
    expect(await (await api.as('leader')).refused('getRoster', { sessionId: unknown })).toBe('NOT_FOUND')
    expect(await (await api.as('volunteer')).refused('getRoster', { sessionId: unknown })).toBe('FORBIDDEN')
  })

  test('a leader does not confirm their own hours', async () => {
    const { sessionId } = await publish(api)
    const leader = await api.as('leader')
    await leader.ok('signUp', { sessionId })
    await leader.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
    const confirm = [{ personId: leader.personId, leftAt: api.clock.now().toISOString() }]
    expect(await leader.refused('closeRoster', { sessionId, confirm })).toBe('OWN_HOURS')
    const { results } = await (await api.as('station')).ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed' })
  })

  /** A service of so many hours that only somebody above the leader may confirm. */
  const served = async (hours: number, changes: Parameters<typeof signedUp>[2] = {}) => {
    const endAt = new Date(api.clock.now().getTime() + 20 * 3600_000).toISOString()
    const { sessionId, volunteer } = await signedUp(api, { endAt }, changes)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    api.clock.advance(20 + hours * 60)
    const { attendance } = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(attendance).toMatchObject({ state: 'waiting', minutes: hours * 60 })
    return { sessionId, confirm: [{ personId: volunteer.personId }] }
  }

  test('nobody is named twice in one word of the leader', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const { personId } = volunteer
    const confirm = [{ personId }, { personId, leftAt: api.clock.now().toISOString() }]
    expect(await (await api.as('leader')).refused('closeRoster', { sessionId, confirm })).toBe('BAD_INPUT')
  })

  test('more than eight hours need the institute', async () => {
    const service = await served(9)
    expect(await (await api.as('leader')).refused('closeRoster', service)).toBe('APPROVAL_NEEDED')
    const { results } = await (await api.as('institute')).ok('closeRoster', service)
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 540, points: 80 })
  })

  test('more than twelve need the center, and earn in an emergency', async () => {
    const service = await served(13, { category: 'emergency' })
    expect(await (await api.as('institute')).refused('closeRoster', service)).toBe('APPROVAL_NEEDED')
    const { results } = await (await api.as('center')).ok('closeRoster', service)
    const kept = { state: 'confirmed', minutes: 780, class: 'onsite' }
    expect(results[0]?.attendance).toMatchObject(kept)
    expect(results[0]?.attendance?.points).toBeGreaterThan(0)
  })

  test('more than twelve in any other service are kept without points', async () => {
    const service = await served(13)
    expect(await (await api.as('institute')).refused('closeRoster', service)).toBe('APPROVAL_NEEDED')
    const { results } = await (await api.as('center')).ok('closeRoster', service)
    const kept = { state: 'confirmed', minutes: 780, class: 'backfilled', points: 0 }
    expect(results[0]?.attendance).toMatchObject(kept)
  })
})
