import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, here, inMinutes, publish, takenIn } from '../../support/county/session'
import { inside, newVolunteer, scanOf, signedUp } from '../../support/county/volunteers'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api.store.tables, work)

describe('whoever asks again is told what stands, and nothing happens twice', () => {
  test('a sign-up, until the session is long over', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newVolunteer(api)
    const first = await volunteer.ok('signUp', { sessionId })
    expect(await changesNothing(() => volunteer.ok('signUp', { sessionId }))).toEqual(first)
    expect(await takenIn(api, sessionId)).toBe(1)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const now = await changesNothing(() => volunteer.ok('signUp', { sessionId }))
    expect(now.attendance).toMatchObject({ ...first.attendance, state: 'inside', proof: 'place' })
    api.clock.advance(24 * 60)
    expect(await changesNothing(() => volunteer.ok('signUp', { sessionId }))).toEqual(now)
    expect(await takenIn(api, sessionId)).toBe(1)
  })

  test('a cancelling, until the session is long over', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const first = await volunteer.ok('cancelSignUp', { sessionId })
    expect(first.attendance.state).toBe('cancelled')
    for (const minutes of [0, 24 * 60]) {
      api.clock.advance(minutes)
      expect(await changesNothing(() => volunteer.ok('cancelSignUp', { sessionId }))).toEqual(first)
    }
    expect(await takenIn(api, sessionId)).toBe(0)
  })

  test('a check-in and a check-out, when their codes are long over', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const into = { code: await codeOf(api, sessionId, 'in'), location: here }
    const came = await volunteer.ok('checkIn', into)
    api.clock.advance(80)
    const still = await changesNothing(() => volunteer.ok('checkIn', into))
    expect(still.attendance).toMatchObject(came.attendance)
    const out = { code: await codeOf(api, sessionId, 'out') }
    const scannedAt = inMinutes(api, 0)
    const left = await volunteer.ok('checkOut', out)
    expect(left.attendance).toMatchObject({ state: 'confirmed', minutes: 60, points: 10 })
    for (const days of [0, 1, 9]) {
      api.clock.advance(days * 24 * 60)
      await changesNothing(async () => {
        for (const scan of [out, { ...out, scannedAt }])
          expect(await volunteer.ok('checkOut', scan)).toEqual(left)
        expect(await volunteer.ok('checkIn', into)).toEqual(left)
      })
    }
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ balance: 10, onsiteMinutes: 60 })
  })

  test('a check-in and a check-out by another scan than the first', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const came = await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    api.clock.advance(10)
    const again = { code: await codeOf(api, sessionId, 'in') }
    const still = await changesNothing(() => volunteer.ok('checkIn', again))
    expect(still.attendance).toMatchObject(came.attendance)
    api.clock.advance(70)
    const left = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    api.clock.advance(10)
    const later = { code: await codeOf(api, sessionId, 'out'), location: here }
    expect(await changesNothing(() => volunteer.ok('checkOut', later))).toEqual(left)
  })

  test('a scan of a code that is over, by whoever did not come or leave in time, is refused still', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const [scannedAt, afterEnd] = [inMinutes(api, 0), inMinutes(api, 300)]
    const [into, out] = [await codeOf(api, sessionId, 'in'), await codeOf(api, sessionId, 'out')]
    const late = { code: await codeOf(api, sessionId, 'out', new Date(afterEnd)), scannedAt: afterEnd }
    api.clock.advance(24 * 60)
    await changesNothing(async () => {
      expect(await volunteer.refused('checkIn', { code: into })).toBe('CODE_STALE')
      expect(await volunteer.refused('checkOut', { code: out })).toBe('CODE_STALE')
    })
    await volunteer.ok('checkIn', { code: into, scannedAt })
    await changesNothing(async () => {
      expect(await volunteer.refused('checkOut', { code: out })).toBe('CODE_STALE')
      expect(await volunteer.refused('checkOut', late)).toBe('SESSION_CLOSED')
    })
  })

  test.each(['no', 'open'] as const)('a scan, after the leader confirmed (walk-in: %s)', async walkIn => {
    const { sessionId } = await publish(api, { walkIn })
    const volunteer = await newVolunteer(api)
    if (walkIn === 'no') await volunteer.ok('signUp', { sessionId })
    const into = { code: await codeOf(api, sessionId, 'in') }
    await volunteer.ok('checkIn', { ...into, scannedAt: inMinutes(api, 0) })
    api.clock.advance(80)
    const out = { code: await codeOf(api, sessionId, 'out'), scannedAt: inMinutes(api, 0) }
    await volunteer.ok('checkOut', out)
    const confirm = [{ personId: volunteer.personId }]
    const [line] = (await (await api.as('leader')).ok('closeRoster', { sessionId, confirm })).results
    expect(line?.attendance).toMatchObject({ state: 'confirmed', minutes: 60, points: 10 })
    await changesNothing(async () => {
      const again = { ...into, scannedAt: inMinutes(api, -80) }
      expect((await volunteer.ok('checkOut', out)).attendance).toEqual(line?.attendance)
      expect((await volunteer.ok('checkIn', again)).attendance).toEqual(line?.attendance)
    })
  })

  test('a check-out whose end the leader said to be earlier', async () => {
    const { sessionId, volunteer } = await inside(api)
    api.clock.advance(80)
    const out = { code: await codeOf(api, sessionId, 'out') }
    const { attendance: first } = await volunteer.ok('checkOut', out)
    const leftAt = inMinutes(api, -30)
    const confirm = [{ personId: volunteer.personId, leftAt }]
    const [line] = (await (await api.as('leader')).ok('closeRoster', { sessionId, confirm })).results
    expect(line?.attendance).toMatchObject({ state: 'confirmed', minutes: first.minutes - 30 })
    const again = await changesNothing(() => volunteer.ok('checkOut', out))
    expect(again.attendance).toEqual({ ...line?.attendance, checkedOutAt: leftAt })
  })
})

test('a key binds nothing where the state is the answer: the same one serves for any session and scan', async () => {
  const volunteer = await newVolunteer(api)
  const key = 'one-key-for-all'
  for (let service = 0; service < 3; service++) {
    const { sessionId } = await publish(api)
    await volunteer.ok('signUp', { sessionId, key })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here, key })
    api.clock.advance(80)
    const { attendance } = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out'), key })
    expect(attendance).toMatchObject({ sessionId, state: 'confirmed', points: 10 })
  }
  expect((await volunteer.ok('getMe', {})).account).toMatchObject({ balance: 30, onsiteMinutes: 180 })
})

test('the account keeps nothing of scans: a guest who never checks out has it as it was, but for where they are', async () => {
  const fieldsOf = async (personId: string) => {
    const account = await api.deps.ledger.account(personId, { fresh: true })
    const { inside: _where, rev: _rev, ...kept } = account ?? {}
    return kept
  }
  const guest = await newVolunteer(api)
  const before = await fieldsOf(guest.personId)
  for (let visit = 0; visit < 3; visit++) {
    const { sessionId } = await publish(api, { walkIn: 'open' }, { kind: 'attend' })
    await guest.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), key: `visit-${visit}` })
    api.clock.advance(300)
  }
  expect(await fieldsOf(guest.personId)).toEqual(before)
})

test('the account of whom the leader sends off, however often, keeps points, minutes and days alone', async () => {
  const leader = await api.as('leader')
  const volunteer = await newVolunteer(api)
  const before = await api.deps.ledger.account(volunteer.personId, { fresh: true })
  for (let service = 0; service < 22; service++) {
    const { sessionId } = await publish(api, { walkIn: 'leader' })
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, 0) }]
    await leader.ok('closeRoster', { sessionId, confirm })
  }
  const { rev: _rev, ...after } = (await api.deps.ledger.account(volunteer.personId, { fresh: true })) ?? {}
  expect({ ...after, rev: before?.rev }).toEqual(before)
})

test('a stored check-out from before the check-in ends nothing', async () => {
  const { sessionId, volunteer } = await signedUp(api)
  const early = { code: await codeOf(api, sessionId, 'out'), scannedAt: inMinutes(api, 0) }
  api.clock.advance(25)
  await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  expect(await volunteer.refused('checkOut', early)).toBe('NOT_CHECKED_IN')
  api.clock.advance(60)
  const { attendance } = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  expect(attendance).toMatchObject({ state: 'confirmed', minutes: 60 })
})

test('who never came cannot take the sign-up back once the session is over', async () => {
  const { sessionId, volunteer } = await signedUp(api)
  api.clock.advance(24 * 60)
  expect(await volunteer.refused('cancelSignUp', { sessionId })).toBe('SESSION_CLOSED')
})
