import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, here, inMinutes, publish } from '../../support/county/session'
import { newVolunteer, rowOf, scanOf, signedUp } from '../../support/county/volunteers'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api.store.tables, work)

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

  /** Named by the leader an hour after the scan that waits on the volunteer's phone. */
  const namedAfterScan = async (waited = 0) => {
    const { sessionId, volunteer } = await signedUp(api)
    const scannedAt = inMinutes(api, 20)
    const code = await codeOf(api, sessionId, 'in', new Date(scannedAt))
    api.clock.advance(80)
    const leader = await api.as('leader')
    const cameAt = inMinutes(api, -waited)
    const word = { ...(await scanOf(volunteer, sessionId)), cameAt, key: `word ${sessionId}` }
    await leader.ok('checkInVolunteer', word)
    return { sessionId, volunteer, leader, word, stored: { code, scannedAt, key: `scan ${sessionId}` } }
  }

  test('a scan that waited, sent twice at once, is taken and answered alike', async () => {
    for (let pair = 0; pair < 10; pair++) {
      const { volunteer, stored } = await namedAfterScan()
      const [one, other] = await Promise.all([
        volunteer.ok('checkIn', stored),
        volunteer.ok('checkIn', stored),
      ])
      expect(other).toEqual(one)
      api.clock.advance(24 * 60)
    }
  })

  test('the leader’s word and the check-out, asked for again, are told what stands by then', async () => {
    const { sessionId, volunteer, leader, word, stored } = await namedAfterScan(10)
    api.clock.advance(30)
    const { sessionId: other, volunteer: twin } = await signedUp(api)
    await twin.ok('checkIn', { code: await codeOf(api, other, 'in') })
    api.clock.advance(40)
    const [out, twinOut] = [
      { code: await codeOf(api, sessionId, 'out') },
      { code: await codeOf(api, other, 'out') },
    ]
    const [left, twinLeft] = [await volunteer.ok('checkOut', out), await twin.ok('checkOut', twinOut)]
    const { attendance: sooner } = await volunteer.ok('checkIn', stored)
    expect(sooner).toMatchObject({ state: 'waiting', checkedOutAt: left.attendance.checkedOutAt })
    expect(sooner.minutes).toBeGreaterThan(left.attendance.minutes)
    await changesNothing(async () => {
      expect((await leader.ok('checkInVolunteer', word)).attendance).toEqual(sooner)
      expect((await volunteer.ok('checkOut', out)).attendance).toEqual(sooner)
      expect((await volunteer.ok('checkIn', stored)).attendance).toEqual(sooner)
    })
    const said = await leader.ok('checkInVolunteer', await scanOf(twin, other))
    expect(said.attendance).toEqual({ ...twinLeft.attendance, proof: 'person' })
    const confirm = [{ personId: twin.personId }]
    const [line] = (await leader.ok('closeRoster', { sessionId: other, confirm })).results
    expect(line?.attendance).toMatchObject({ state: 'confirmed', proof: 'person' })
    expect((await twin.ok('checkOut', twinOut)).attendance).toEqual(line?.attendance)
  })

  test('the own scan on the spot stands, whatever older scan turns up after the leader’s word', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const scannedAt = inMinutes(api, 20)
    const older = { code: await codeOf(api, sessionId, 'in', new Date(scannedAt)), scannedAt }
    api.clock.advance(80)
    const own = { code: await codeOf(api, sessionId, 'in') }
    const came = await volunteer.ok('checkIn', own)
    await (await api.as('leader')).ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    await changesNothing(async () => {
      const standing = await volunteer.ok('checkIn', older)
      expect(standing.attendance).toMatchObject({ ...came.attendance, proof: 'person' })
      expect(await volunteer.ok('checkIn', own)).toEqual(standing)
    })
  })

  test('the leader who named somebody may also say that they left before they checked out', async () => {
    const { sessionId, volunteer, leader, stored } = await namedAfterScan()
    await volunteer.ok('checkIn', stored)
    api.clock.advance(50)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(out.attendance).toMatchObject({ state: 'waiting', proof: 'person' })
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, -30) }]
    const { results } = await leader.ok('closeRoster', { sessionId, confirm })
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', checkedOutAt: inMinutes(api, -30) })
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
    const word = { ...(await scanOf(volunteer, sessionId)), cameAt }
    const said = await leader.ok('checkInVolunteer', word, 'word-that-waited')
    expect(await rowOf(api, volunteer, sessionId)).toMatchObject({
      state: 'waiting',
      proof: 'person',
      minutes: 60,
    })
    expect(await changesNothing(() => leader.ok('checkInVolunteer', word, 'word-that-waited'))).toEqual(said)
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
