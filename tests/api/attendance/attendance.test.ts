import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, faraway, here, publish } from '../../support/county/session'
import { inside, newVolunteer, signedUp } from '../../support/county/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

describe('a volunteer at the venue', () => {
  test('signs up, checks in and out, and the minutes from the start earn points', async () => {
    const { sessionId, volunteer } = await signedUp(api)
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

  test('who taps everything twice serves once', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newVolunteer(api)
    const signUp = { sessionId, key: 'intent-sign-up' }
    expect(await volunteer.ok('signUp', signUp)).toEqual(await volunteer.ok('signUp', signUp))
    const checkIn = { code: await codeOf(api, sessionId, 'in'), location: here, key: 'intent-check-in' }
    const first = await volunteer.ok('checkIn', checkIn)
    expect((await volunteer.ok('checkIn', checkIn)).attendance).toMatchObject(first.attendance)
    api.clock.advance(80)
    const checkOut = { code: await codeOf(api, sessionId, 'out'), key: 'intent-check-out' }
    const out = await volunteer.ok('checkOut', checkOut)
    expect(await volunteer.ok('checkOut', checkOut)).toEqual(out)
    expect((await volunteer.ok('checkIn', checkIn)).attendance).toEqual(out.attendance)
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ balance: 10, onsiteMinutes: 60 })
  })

  test('who is away from the venue waits for the leader, then earns', async () => {
    const { sessionId, volunteer } = await inside(api, faraway)
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
    const { sessionId, volunteer } = await inside(api, came)
    api.clock.advance(140)
    const code = await codeOf(api, sessionId, 'out')
    const out = await volunteer.ok('checkOut', { code, location: left })
    expect(out.attendance).toMatchObject({ state: 'waiting', minutes: 120, points: 0 })
    expect(out.attendance).not.toHaveProperty('proof')
  })

  test('who leaves from elsewhere was there until when the leader says', async () => {
    const { sessionId, volunteer } = await inside(api, here)
    const leftAt = new Date(api.clock.now().getTime() + 80 * 60_000).toISOString()
    api.clock.advance(140)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out'), location: faraway })
    const confirm = [{ personId: volunteer.personId, leftAt }]
    const { results } = await (await api.as('leader')).ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ checkedOutAt: leftAt, minutes: 60, points: 10 })
  })

  test('whose fix is too coarse to say anything when leaving keeps what was proven', async () => {
    const { sessionId, volunteer } = await inside(api, here)
    api.clock.advance(140)
    const location = { lat: here.lat + 0.014, lng: here.lng, accuracy: 3000 }
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out'), location })
    expect(out.attendance).toMatchObject({ state: 'confirmed', proof: 'place', points: 20 })
  })

  test('earns nothing under 15 minutes, and the minutes are recorded all the same', async () => {
    const { sessionId, volunteer } = await inside(api, here)
    api.clock.advance(20 + 14)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'confirmed', minutes: 14, points: 0 })
    expect((await volunteer.ok('listEntries', {})).entries).toEqual([])
  })
})

describe('whoever forgets to check out', () => {
  test('has the time that the leader confirms within 48 hours', async () => {
    const { sessionId, volunteer } = await inside(api, here)
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
    const { sessionId, volunteer } = await inside(api, here)
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
    const { volunteer } = await inside(api, here)
    api.clock.advance(24 * 60)
    const { sessionId } = await publish(api)
    await volunteer.ok('signUp', { sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  })
})

describe('without signal', () => {
  test('a stored scan counts at the time of its code, once the leader names the person', async () => {
    const { sessionId, volunteer } = await signedUp(api)
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
    const { sessionId, volunteer } = await signedUp(api)
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
    const { sessionId, volunteer } = await signedUp(api)
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
