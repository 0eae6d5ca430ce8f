import { startApi, type TestApi } from '../../support/api/api'
import { codeOf, here, inMinutes, publish, takenIn } from '../../support/county/session'
import { inside, newVolunteer, scanOf, signedUp } from '../../support/county/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.advance(24 * 60))

describe('a duplicate that arrives late has the first answer and does nothing', () => {
  test('a sign-up, after the place was given back', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newVolunteer(api)
    const signUp = { sessionId, key: 'late-sign-up' }
    const first = await volunteer.ok('signUp', signUp)
    await volunteer.ok('cancelSignUp', { sessionId, key: 'late-cancel' })
    expect(await volunteer.ok('signUp', signUp)).toEqual(first)
    expect((await volunteer.ok('getMe', {})).upcoming).toEqual([])
    expect(await takenIn(api, sessionId)).toBe(0)
  })

  test('a cancellation, after another place was taken', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const cancel = { sessionId, key: 'late-cancel-2' }
    const first = await volunteer.ok('cancelSignUp', cancel)
    await volunteer.ok('signUp', { sessionId, key: 'late-sign-up-2' })
    expect(await volunteer.ok('cancelSignUp', cancel)).toEqual(first)
    const upcoming = (await volunteer.ok('getMe', {})).upcoming
    api.clock.advance(300)
    expect(await volunteer.ok('cancelSignUp', cancel)).toEqual(first)
    expect(upcoming).toMatchObject([{ sessionId, state: 'signed-up' }])
    expect(await takenIn(api, sessionId)).toBe(1)
  })

  test('a check-in and a check-out, when their codes are long over', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    const checkIn = { code: await codeOf(api, sessionId, 'in'), location: here, key: 'late-check-in' }
    const came = await volunteer.ok('checkIn', checkIn)
    api.clock.advance(80)
    expect(await volunteer.ok('checkIn', checkIn)).toEqual(came)
    expect(await volunteer.refused('checkIn', { ...checkIn, key: 'late-other-in' })).toBe(
      'ALREADY_CHECKED_IN',
    )
    const checkOut = { code: await codeOf(api, sessionId, 'out'), key: 'late-check-out' }
    const left = await volunteer.ok('checkOut', checkOut)
    const scannedAt = inMinutes(api, 0)
    api.clock.advance(9 * 24 * 60)
    expect(await volunteer.ok('checkOut', checkOut)).toEqual(left)
    expect(await volunteer.ok('checkOut', { ...checkOut, scannedAt })).toEqual(left)
    expect(await volunteer.ok('checkIn', checkIn)).toEqual(came)
    const again = [
      await volunteer.refused('checkIn', { ...checkIn, key: 'late-other-in' }),
      await volunteer.refused('checkOut', { ...checkOut, key: 'late-other-out' }),
    ]
    expect(again).toEqual(['ALREADY_CHECKED_OUT', 'ALREADY_CHECKED_OUT'])
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

  test.each(['no', 'open'] as const)('a scan, after the leader confirmed (walk-in: %s)', async walkIn => {
    const { sessionId } = await publish(api, { walkIn })
    const volunteer = await newVolunteer(api)
    if (walkIn === 'no') await volunteer.ok('signUp', { sessionId })
    const into = { code: await codeOf(api, sessionId, 'in'), key: 'late-scan-in' }
    const came = await volunteer.ok('checkIn', { ...into, scannedAt: inMinutes(api, 0) })
    api.clock.advance(80)
    const out = { code: await codeOf(api, sessionId, 'out'), key: 'late-scan-out' }
    const scannedAt = inMinutes(api, 0)
    const left = await volunteer.ok('checkOut', { ...out, scannedAt })
    const confirm = [{ personId: volunteer.personId }]
    await (await api.as('leader')).ok('closeRoster', { sessionId, confirm })
    expect(await volunteer.ok('checkOut', { ...out, scannedAt })).toEqual(left)
    expect(await volunteer.ok('checkIn', { ...into, scannedAt: inMinutes(api, -80) })).toEqual(came)
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
    expect(await takenIn(api, other.sessionId)).toBe(0)
  })

  test('a scan of another session under the key of an earlier one is told so, ten services on', async () => {
    const volunteer = await newVolunteer(api)
    const published = Array.from({ length: 11 }, () => publish(api))
    const sessionIds = (await Promise.all(published)).map(({ sessionId }) => sessionId)
    for (const sessionId of sessionIds) await volunteer.ok('signUp', { sessionId })
    const [first = '', ...others] = sessionIds
    const into = async (sessionId: string, key: string) => ({
      ...{ code: await codeOf(api, sessionId, 'in'), location: here, key },
    })
    const out = async (sessionId: string, key: string) => ({ code: await codeOf(api, sessionId, 'out'), key })
    await volunteer.ok('checkIn', await into(first, 'into-0'))
    expect(await volunteer.refused('checkOut', await out(first, 'into-0'))).toBe('KEY_REUSED')
    await volunteer.ok('checkOut', await out(first, 'out-0'))
    for (const [n, sessionId] of others.entries()) {
      expect(await volunteer.refused('checkIn', await into(sessionId, 'out-0'))).toBe('KEY_REUSED')
      if (n < 9)
        expect(await volunteer.refused('checkIn', await into(sessionId, 'into-0'))).toBe('KEY_REUSED')
      await volunteer.ok('checkIn', await into(sessionId, `into-${n + 1}`))
      expect(await volunteer.refused('checkOut', await out(sessionId, 'out-0'))).toBe('KEY_REUSED')
      await volunteer.ok('checkOut', await out(sessionId, `out-${n + 1}`))
    }
  })
})

test('the account of a guest who never checks out, and of whom the leader sends off, stays small', async () => {
  const keysOf = async (personId: string) => {
    const { scans = [], lastIn } = (await api.deps.ledger.account(personId, { fresh: true })) ?? {}
    return [...scans, lastIn]
  }
  const guest = await newVolunteer(api)
  for (let visit = 0; visit < 3; visit++) {
    const { sessionId } = await publish(api, { walkIn: 'open' }, { kind: 'attend' })
    await guest.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), key: `visit-${visit}` })
    api.clock.advance(300)
  }
  expect(await keysOf(guest.personId)).toHaveLength(1)
  const leader = await api.as('leader')
  const volunteer = await newVolunteer(api)
  for (let service = 0; service < 22; service++) {
    const { sessionId } = await publish(api, { walkIn: 'leader' })
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, 0) }]
    await leader.ok('closeRoster', { sessionId, confirm })
  }
  expect(await keysOf(volunteer.personId)).toHaveLength(21)
})

test('a check-out whose end the leader said to be earlier is answered as it was told', async () => {
  const { sessionId, volunteer } = await inside(api)
  api.clock.advance(80)
  const out = { code: await codeOf(api, sessionId, 'out'), key: 'out-told' }
  const told = await volunteer.ok('checkOut', out)
  const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, -30) }]
  const [result] = (await (await api.as('leader')).ok('closeRoster', { sessionId, confirm })).results
  expect(result?.attendance).toMatchObject({ state: 'confirmed', minutes: told.attendance.minutes - 30 })
  expect(await volunteer.ok('checkOut', out)).toEqual(told)
})

describe('closing a roster', () => {
  const forgotten = async () => {
    const { sessionId, volunteer } = await inside(api, here)
    api.clock.advance(150)
    return { sessionId, volunteer, personId: volunteer.personId, leader: await api.as('leader') }
  }

  test('keeps its key to its content', async () => {
    const { sessionId, personId, leader } = await forgotten()
    const input = { sessionId, confirm: [{ personId, leftAt: inMinutes(api, -10) }], key: 'close-roster-1' }
    const first = await leader.ok('closeRoster', input)
    expect(await leader.ok('closeRoster', input)).toEqual(first)
    const other = { ...input, confirm: [{ personId, leftAt: inMinutes(api, -60) }] }
    expect(await leader.refused('closeRoster', other)).toBe('KEY_REUSED')
    expect(await leader.ok('closeRoster', input)).toEqual(first)
  })

  test('does not answer another time of leaving with the one that stands', async () => {
    const { sessionId, volunteer, personId, leader } = await forgotten()
    const leftAt = inMinutes(api, -10)
    await leader.ok('closeRoster', { sessionId, confirm: [{ personId, leftAt }] })
    const corrected = [{ personId, leftAt: inMinutes(api, -60) }]
    expect(await leader.refused('closeRoster', { sessionId, confirm: corrected })).toBe('ALREADY_CONFIRMED')
    for (const confirm of [[{ personId, leftAt }], [{ personId }]])
      expect((await leader.ok('closeRoster', { sessionId, confirm })).results).toMatchObject([
        { attendance: { state: 'confirmed', checkedOutAt: leftAt } },
      ])
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ onsiteMinutes: 120, balance: 20 })
  })

  test('takes the person’s own check-out where there is one, also when it is said twice', async () => {
    const { sessionId, volunteer } = await inside(api)
    api.clock.advance(80)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    api.clock.advance(60)
    const leader = await api.as('leader')
    const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, -5) }]
    const input = { sessionId, confirm, key: 'close-own' }
    const first = await leader.ok('closeRoster', input)
    expect(first.results[0]?.attendance?.checkedOutAt).toBe(out.attendance.checkedOutAt)
    expect(await leader.ok('closeRoster', input)).toEqual(first)
  })

  test('answers a repeat as it did, line by line, also what was refused and would not be any more', async () => {
    const { sessionId, volunteer } = await inside(api, here)
    const late = await newVolunteer(api)
    await late.ok('signUp', { sessionId })
    api.clock.advance(60)
    const leftAt = inMinutes(api, -10)
    const confirm = [volunteer, late].map(({ personId }) => ({ personId, leftAt }))
    const input = { sessionId, confirm, key: 'close-lines' }
    const leader = await api.as('leader')
    const first = await leader.ok('closeRoster', input)
    expect(first.results.map(({ refused }) => refused?.code)).toEqual([undefined, 'NOT_CHECKED_IN'])
    await late.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
    await late.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    expect(await leader.ok('closeRoster', input)).toEqual(first)
    await leader.ok('closeRoster', { sessionId, confirm: [{ personId: late.personId }] })
  })

  test('uses no key where every line was refused: nothing was done', async () => {
    const { sessionId, personId, leader } = await forgotten()
    const input = { sessionId, key: 'close-none' }
    expect(await leader.refused('closeRoster', { ...input, confirm: [{ personId }] })).toBe('LEFT_AT_NEEDED')
    await leader.ok('closeRoster', { ...input, confirm: [{ personId, leftAt: inMinutes(api, -10) }] })
  })
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

test('a leader who taps twice at once is answered alike, and the key stays bound', async () => {
  const { sessionId, volunteer } = await inside(api)
  api.clock.advance(80)
  await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  const leader = await api.as('leader')
  const confirm = [{ personId: volunteer.personId, leftAt: inMinutes(api, -30) }]
  const input = { sessionId, confirm, key: 'tapped-twice' }
  const standing = api.deps.attendances.standing
  let twin: Promise<unknown> | undefined
  jest.spyOn(api.deps.attendances, 'standing').mockImplementationOnce(async (...asked) => {
    twin = leader.ok('closeRoster', input)
    await twin
    return standing(...asked)
  })
  const answer = await leader.ok('closeRoster', input)
  expect(await twin).toEqual(answer)
  const later = { personId: volunteer.personId, leftAt: inMinutes(api, -20) }
  const another = { personId: (await newVolunteer(api)).personId }
  for (const line of [later, another])
    expect(await leader.refused('closeRoster', { ...input, confirm: [line] })).toBe('KEY_REUSED')
})
