import { startApi, type TestApi } from '../support/api'
import { codeOf, faraway, here, publish } from '../support/session'
import { inside as insideOf, newVolunteer, signedUp as signedUpTo } from '../support/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
/** Each test has a day of its own, which it begins in the morning. */
beforeEach(() => {
  api.clock.advance(24 * 60)
  api.clock.set(`${api.clock.now().toISOString().slice(0, 10)}T01:00:00.000Z`)
})

const newcomers = () => newVolunteer(api)
const signedUp = (session: Parameters<typeof publish>[1] = {}) => signedUpTo(api, session)
const inside = (location?: typeof here) => insideOf(api, location)

describe('a volunteer at the venue', () => {
  test('signs up, checks in and out, and the minutes from the start earn points', async () => {
    const { sessionId, volunteer } = await signedUp()
    const came = await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    expect(came.attendance).toMatchObject({ state: 'inside', proof: 'place', minutes: 0, class: 'onsite' })
    expect(came.attendance.distance).toBeLessThan(20)

    api.clock.advance(20 + 120)
    const left = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(left.attendance).toMatchObject({ state: 'confirmed', minutes: 120, points: 20, class: 'onsite' })

    const { account, upcoming } = await volunteer.ok('getMe', {})
    expect(account).toMatchObject({ balance: 20, onsiteMinutes: 120, backfilledMinutes: 0 })
    expect(upcoming).toEqual([])
    const { entries } = await volunteer.ok('listEntries', {})
    expect(entries).toMatchObject([{ cause: 'service', points: 20 }])
    expect(entries).toHaveLength(1)
  })

  test('gets the same answer to the same request, and nothing counts twice', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newcomers()
    const signUp = { sessionId, key: 'intent-sign-up' }
    expect(await volunteer.ok('signUp', signUp)).toEqual(await volunteer.ok('signUp', signUp))
    const checkIn = { code: await codeOf(api, sessionId, 'in'), location: here, key: 'intent-check-in' }
    const first = await volunteer.ok('checkIn', checkIn)
    expect((await volunteer.ok('checkIn', checkIn)).attendance).toMatchObject(first.attendance)
    api.clock.advance(80)
    const checkOut = { code: await codeOf(api, sessionId, 'out'), key: 'intent-check-out' }
    const out = await volunteer.ok('checkOut', checkOut)
    expect(await volunteer.ok('checkOut', checkOut)).toEqual(out)
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ balance: 10, onsiteMinutes: 60 })
  })

  test('is told when the same key comes with another body', async () => {
    const { sessionId, volunteer } = await signedUp()
    const code = await codeOf(api, sessionId, 'in')
    await volunteer.ok('checkIn', { code, key: 'intent-reused' })
    expect(await volunteer.refused('checkIn', { code, location: here, key: 'intent-reused' })).toBe(
      'KEY_REUSED',
    )
  })

  test('who is away from the venue waits for the leader, then earns', async () => {
    const { sessionId, volunteer } = await inside(faraway)
    api.clock.advance(140)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'waiting', minutes: 120, points: 0 })
    expect((await volunteer.ok('getMe', {})).account.balance).toBe(0)

    const leader = await api.as('leader')
    const confirm = { sessionId, confirm: [{ personId: volunteer.personId }], key: 'intent-close' }
    const { results } = await leader.ok('closeRoster', confirm)
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', proof: 'person', points: 20 })
    await leader.ok('closeRoster', confirm)
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ balance: 20, onsiteMinutes: 120 })
  })

  test.each([
    ['came from elsewhere and leaves at the venue', faraway, here],
    ['gave no place when coming and leaves at the venue', undefined, here],
    ['came to the venue and leaves from elsewhere', here, faraway],
  ])('who %s waits for the leader: a forwarded code is no proof', async (_, came, left) => {
    const { sessionId, volunteer } = await inside(came)
    api.clock.advance(140)
    const code = await codeOf(api, sessionId, 'out')
    const out = await volunteer.ok('checkOut', { code, location: left })
    expect(out.attendance).toMatchObject({ state: 'waiting', minutes: 120, points: 0 })
    expect(out.attendance).not.toHaveProperty('proof')
  })

  test('who leaves from elsewhere was there until when the leader says', async () => {
    const { sessionId, volunteer } = await inside(here)
    const leftAt = new Date(api.clock.now().getTime() + 80 * 60_000).toISOString()
    api.clock.advance(140)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out'), location: faraway })
    const confirm = [{ personId: volunteer.personId, leftAt }]
    const { results } = await (await api.as('leader')).ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ checkedOutAt: leftAt, minutes: 60, points: 10 })
  })

  test('whose fix is too coarse to say anything when leaving keeps what was proven', async () => {
    const { sessionId, volunteer } = await inside(here)
    api.clock.advance(140)
    const location = { lat: here.lat + 0.014, lng: here.lng, accuracy: 3000 }
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out'), location })
    expect(out.attendance).toMatchObject({ state: 'confirmed', proof: 'place', points: 20 })
  })

  test('earns nothing under 15 minutes, and the minutes are recorded all the same', async () => {
    const { sessionId, volunteer } = await inside(here)
    api.clock.advance(20 + 14)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'confirmed', minutes: 14, points: 0 })
    expect((await volunteer.ok('listEntries', {})).entries).toEqual([])
  })
})

describe('whoever forgets to check out', () => {
  test('has the time that the leader confirms within 48 hours', async () => {
    const { sessionId, volunteer } = await inside(here)
    const leftAt = new Date(api.clock.now().getTime() + 110 * 60_000).toISOString()
    api.clock.advance(24 * 60)
    const leader = await api.as('leader')
    const personId = volunteer.personId
    expect(await leader.refused('closeRoster', { sessionId, confirm: [{ personId }] })).toBe('LEFT_AT_NEEDED')
    const { results } = await leader.ok('closeRoster', { sessionId, confirm: [{ personId, leftAt }] })
    expect(results[0]?.attendance).toMatchObject({
      state: 'confirmed',
      minutes: 90,
      points: 15,
      class: 'onsite',
    })
  })

  test('has back-filled minutes without points after 48 hours', async () => {
    const { sessionId, volunteer } = await inside(here)
    const leftAt = new Date(api.clock.now().getTime() + 110 * 60_000).toISOString()
    api.clock.advance(3 * 24 * 60)
    const leader = await api.as('leader')
    const confirm = [{ personId: volunteer.personId, leftAt }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ minutes: 90, points: 0, class: 'backfilled' })
    const { account } = await volunteer.ok('getMe', {})
    expect(account).toMatchObject({ balance: 0, onsiteMinutes: 0, backfilledMinutes: 90 })
  })

  test('can go to the next activity: nobody is inside what is long over', async () => {
    const { volunteer } = await inside(here)
    api.clock.advance(24 * 60)
    const { sessionId } = await publish(api)
    await volunteer.ok('signUp', { sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  })
})

describe('without signal', () => {
  test('a stored scan counts at the time of its code, once the leader names the person', async () => {
    const { sessionId, volunteer } = await signedUp()
    const scannedAt = api.clock.now().toISOString()
    const code = await codeOf(api, sessionId, 'in')
    const outAt = new Date(api.clock.now().getTime() + 140 * 60_000)
    const outCode = await codeOf(api, sessionId, 'out', outAt)
    api.clock.advance(6 * 60)
    const came = await volunteer.ok('checkIn', { code, scannedAt, location: here })
    expect(came.attendance).toMatchObject({ state: 'inside', offline: true })
    expect(came.attendance.proof).toBeUndefined()
    const left = await volunteer.ok('checkOut', { code: outCode, scannedAt: outAt.toISOString() })
    expect(left.attendance).toMatchObject({ state: 'waiting', minutes: 120, points: 0 })
    const leader = await api.as('leader')
    const confirm = [{ personId: volunteer.personId }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', points: 20 })
  })

  test('a stored scan is taken when another session was never left, once that one is over', async () => {
    const { sessionId, volunteer } = await signedUp()
    const code = await codeOf(api, sessionId, 'in')
    const scannedAt = api.clock.now().toISOString()
    const later = await publish(api)
    await volunteer.ok('signUp', { sessionId: later.sessionId })
    api.clock.advance(15)
    await volunteer.ok('checkIn', { code: await codeOf(api, later.sessionId, 'in'), location: here })
    expect(await volunteer.refused('checkIn', { code, scannedAt })).toBe('INSIDE_ANOTHER')
    api.clock.advance(140 + 120)
    expect((await volunteer.ok('checkIn', { code, scannedAt })).attendance).toMatchObject({
      state: 'inside',
      offline: true,
    })
  })

  test('a scan replayed after a day needs a manager too', async () => {
    const { sessionId, volunteer } = await signedUp()
    const scannedAt = api.clock.now().toISOString()
    const code = await codeOf(api, sessionId, 'in')
    api.clock.advance(30 * 60)
    await volunteer.ok('checkIn', { code, scannedAt })
    const leftAt = new Date(Date.parse(scannedAt) + 80 * 60_000).toISOString()
    const confirm = [{ personId: volunteer.personId, leftAt }]
    const leader = await api.as('leader')
    expect(await leader.refused('closeRoster', { sessionId, confirm })).toBe('MANAGER_NEEDED')
    const station = await api.as('station')
    const { results } = await station.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', points: 10 })
  })
})

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
    const { sessionId, volunteer } = await signedUp()
    expect(await volunteer.refused('checkIn', { code: await draw(sessionId), location: here })).toBe(refusal)
    expect((await volunteer.ok('getMe', {})).upcoming).toMatchObject([{ sessionId, state: 'signed-up' }])
  })

  test('before check-in opens', async () => {
    const { sessionId, volunteer } = await signedUp({
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
    const people = await Promise.all(Array.from({ length: 200 }, newcomers))
    const answers = await Promise.all(people.map(person => person.send('signUp', { sessionId })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
    const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body)
    expect(refused.every(body => JSON.stringify(body).includes('SESSION_FULL'))).toBe(true)
    const leader = await api.as('leader')
    expect((await leader.ok('getRoster', { sessionId })).roster).toHaveLength(10)
  })

  test('a large session fills to its last place across its shards', async () => {
    const { sessionId } = await publish(api, { capacity: 120 })
    const people = await Promise.all(Array.from({ length: 130 }, newcomers))
    const answers = await Promise.all(people.map(person => person.send('signUp', { sessionId })))
    const places = answers.filter(({ status }) => status === 200).length
    expect(places).toBe(120)
  })

  test('a cancelled place is free again', async () => {
    const { sessionId, volunteer } = await signedUp({ capacity: 1 })
    const other = await newcomers()
    expect(await other.refused('signUp', { sessionId })).toBe('SESSION_FULL')
    const cancel = { sessionId, key: 'intent-cancel' }
    const first = await volunteer.ok('cancelSignUp', cancel)
    expect(await volunteer.ok('cancelSignUp', cancel)).toEqual(first)
    await other.ok('signUp', { sessionId })
    expect(await volunteer.refused('signUp', { sessionId })).toBe('SESSION_FULL')
  })
})

describe('what the state does not allow is refused by its own code', () => {
  test('a second sign-up, a second check-in, a check-out without check-in, a check-in elsewhere', async () => {
    const { sessionId, volunteer } = await signedUp()
    expect(await volunteer.refused('signUp', { sessionId })).toBe('ALREADY_SIGNED_UP')
    const out = await codeOf(api, sessionId, 'out')
    expect(await volunteer.refused('checkOut', { code: out })).toBe('NOT_CHECKED_IN')
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
    expect(await volunteer.refused('checkIn', { code: await codeOf(api, sessionId, 'in') })).toBe(
      'ALREADY_CHECKED_IN',
    )
    expect(await volunteer.refused('cancelSignUp', { sessionId })).toBe('CANCEL_TOO_LATE')
    const other = await publish(api)
    await volunteer.ok('signUp', { sessionId: other.sessionId })
    const elsewhere = await codeOf(api, other.sessionId, 'in')
    expect(await volunteer.refused('checkIn', { code: elsewhere })).toBe('INSIDE_ANOTHER')
  })

  test('at the door: only where walk-ins are open, and by the leader where the rule says so', async () => {
    const closed = await publish(api)
    const volunteer = await newcomers()
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
    const guest = await newcomers()
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
    await (await newcomers()).ok('signUp', { sessionId })
    api.clock.advance(2)
    expect(await (await newcomers()).refused('signUp', { sessionId })).toBe('SESSION_CLOSED')
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

  test('more than eight hours need the institute, more than twelve the center', async () => {
    const { sessionId, volunteer } = await signedUp({
      endAt: new Date(api.clock.now().getTime() + 20 * 3600_000).toISOString(),
    })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    api.clock.advance(20 + 9 * 60)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'waiting', minutes: 540 })
    const confirm = [{ personId: volunteer.personId }]
    expect(await (await api.as('leader')).refused('closeRoster', { sessionId, confirm })).toBe(
      'APPROVAL_NEEDED',
    )
    const { results } = await (await api.as('institute')).ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 540, points: 80 })
  })
})
