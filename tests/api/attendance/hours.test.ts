import { closesMinutesAfter } from '../../../functions/contracts/codeTimes'
import { startApi, type TestApi } from '../../support/api/api'
import { newcomer, registrationForm } from '../../support/county/newcomers'
import { codeOf, faraway, here, inMinutes, publish } from '../../support/county/session'
import { newVolunteer } from '../../support/county/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.advance(24 * 60))

type Volunteer = Awaited<ReturnType<typeof newVolunteer>>

/** Two sessions of the same two hours, 20 minutes from now, and somebody who signed up for both. */
const twice = async () => {
  const volunteer = await newVolunteer(api)
  const sessions = [await publish(api), await publish(api)]
  for (const { sessionId } of sessions) await volunteer.ok('signUp', { sessionId })
  const [first = '', second = ''] = sessions.map(({ sessionId }) => sessionId)
  return { volunteer, first, second, came: api.clock.now() }
}

const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

/** What a phone without signal keeps of a check-in and a check-out at these times. */
const kept = (sessionId: string, from: Date, to: Date) => {
  const scan = async (direction: 'in' | 'out', at: Date) => ({
    code: await codeOf(api, sessionId, direction, at),
    scannedAt: at.toISOString(),
  })
  return Promise.all([scan('in', from), scan('out', to)])
}

const replay = async (volunteer: Volunteer, [into, out]: Awaited<ReturnType<typeof kept>>) => {
  await volunteer.ok('checkIn', into)
  return volunteer.ok('checkOut', out)
}

const confirmed = async (sessionId: string, line: { personId: string; leftAt?: string }) =>
  (await (await api.as('leader')).ok('closeRoster', { sessionId, confirm: [line] })).results[0]?.attendance

const refused = async (sessionId: string, line: { personId: string; leftAt?: string }) =>
  (await api.as('leader')).refused('closeRoster', { sessionId, confirm: [line] })

const accountOf = async (volunteer: Volunteer) => (await volunteer.ok('getMe', {})).account

describe('an hour counts once', () => {
  test('a stored scan of the hour served elsewhere is not confirmed', async () => {
    const { volunteer, first, second, came } = await twice()
    const scans = await kept(second, came, minutesAfter(came, 80))
    await volunteer.ok('checkIn', { code: await codeOf(api, first, 'in'), location: here })
    api.clock.advance(80)
    await volunteer.ok('checkOut', { code: await codeOf(api, first, 'out') })
    api.clock.advance(5)
    await replay(volunteer, scans)
    expect(await refused(second, { personId: volunteer.personId })).toBe('SERVED_ELSEWHERE')
    expect(await accountOf(volunteer)).toMatchObject({ balance: 10, onsiteMinutes: 60 })
    const { attendances } = await volunteer.ok('listAttendances', {})
    expect(attendances.find(({ sessionId }) => sessionId === second)?.state).toBe('waiting')
  })

  test('of two stored ones the first to be confirmed stands, also where both are confirmed at once', async () => {
    const { volunteer, first, second, came } = await twice()
    const inFirst = await kept(first, came, minutesAfter(came, 80))
    const inSecond = await kept(second, minutesAfter(came, 50), minutesAfter(came, 100))
    api.clock.advance(200)
    await replay(volunteer, inFirst)
    await replay(volunteer, inSecond)
    const leader = await api.as('leader')
    const confirm = [{ personId: volunteer.personId }]
    const answers = await Promise.all(
      [first, second].map(sessionId => leader.send('closeRoster', { sessionId, confirm })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([50, 60]).toContain((await accountOf(volunteer)).onsiteMinutes)
  })

  test('one after the other both count', async () => {
    const { volunteer, first, second, came } = await twice()
    const inFirst = await kept(first, came, minutesAfter(came, 50))
    const inSecond = await kept(second, minutesAfter(came, 50), minutesAfter(came, 80))
    api.clock.advance(200)
    await replay(volunteer, inFirst)
    await replay(volunteer, inSecond)
    for (const sessionId of [first, second]) await confirmed(sessionId, { personId: volunteer.personId })
    expect((await accountOf(volunteer)).onsiteMinutes).toBe(60)
  })

  test('a leader names no time of leaving into where the person was by then', async () => {
    const { volunteer, first, second, came } = await twice()
    const { personId } = volunteer
    const scans = await kept(second, minutesAfter(came, 80), minutesAfter(came, 140))
    await volunteer.ok('checkIn', { code: await codeOf(api, first, 'in'), location: here })
    api.clock.advance(140 + 130)
    await replay(volunteer, scans)
    await confirmed(second, { personId })
    expect(await accountOf(volunteer)).toMatchObject({ onsiteMinutes: 60, balance: 10 })
    const inSecond = { personId, leftAt: minutesAfter(came, 110).toISOString() }
    expect(await refused(first, inSecond)).toBe('SERVED_ELSEWHERE')
    const left = { personId, leftAt: minutesAfter(came, 80).toISOString() }
    expect(await confirmed(first, left)).toMatchObject({ state: 'confirmed', minutes: 60 })
  })

  test('a roster says what time it is, as phones’ clocks may be hours off', async () => {
    const { sessionId } = await publish(api)
    api.clock.advance(7)
    const { serverNow } = await (await api.as('leader')).ok('getRoster', { sessionId })
    expect(serverNow).toBe(inMinutes(api, 0))
  })

  test('a leader’s phone may be ahead by a few minutes: its now is ours, what is later is refused', async () => {
    const { volunteer, first } = await twice()
    const { personId } = volunteer
    await volunteer.ok('checkIn', { code: await codeOf(api, first, 'in'), location: here })
    api.clock.advance(80)
    expect(await refused(first, { personId, leftAt: inMinutes(api, 6) })).toBe('LEFT_AT_INVALID')
    const left = { personId, leftAt: inMinutes(api, 5) }
    const checkedOutAt = inMinutes(api, 0)
    expect(await confirmed(first, left)).toMatchObject({ state: 'confirmed', minutes: 60, checkedOutAt })
  })

  test('nobody leaves a session later than its check-out codes hold', async () => {
    const { volunteer, first, came } = await twice()
    const { personId } = volunteer
    await volunteer.ok('checkIn', { code: await codeOf(api, first, 'in'), location: here })
    api.clock.advance(24 * 60)
    const last = 140 + closesMinutesAfter
    const late = { personId, leftAt: minutesAfter(came, last + 1).toISOString() }
    expect(await refused(first, late)).toBe('LEFT_AT_INVALID')
    const left = { personId, leftAt: minutesAfter(came, last).toISOString() }
    expect(await confirmed(first, left)).toMatchObject({ minutes: 240, class: 'onsite' })
  })
})

describe('a day that is confirmed late', () => {
  const served = async (volunteer: Volunteer, location: typeof here, minutes: number) => {
    const { sessionId } = await publish(api, { startAt: inMinutes(api, 0), endAt: inMinutes(api, minutes) })
    await volunteer.ok('signUp', { sessionId })
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location })
    api.clock.advance(minutes)
    await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    return sessionId
  }
  const evening = '12:00:00.000Z'
  const nextDay = () =>
    api.clock.set(`${new Date(api.clock.now().getTime() + 86_400_000).toISOString().slice(0, 11)}${evening}`)

  test('keeps its eight hours for a week, then earns nothing more', async () => {
    const volunteer = await newVolunteer(api)
    api.clock.set(`${api.clock.now().toISOString().slice(0, 11)}00:00:00.000Z`)
    await served(volunteer, here, 480)
    const extra = [await served(volunteer, faraway, 60), await served(volunteer, faraway, 60)]
    for (let day = 0; day < 7; day++) {
      nextDay()
      await served(volunteer, here, 30)
    }
    const { personId } = volunteer
    const [inTime = '', late = ''] = extra
    expect(await confirmed(inTime, { personId })).toMatchObject({ minutes: 60, points: 0, class: 'onsite' })
    nextDay()
    expect(await confirmed(late, { personId })).toMatchObject({ minutes: 60, points: 0, class: 'backfilled' })
    expect(await accountOf(volunteer)).toMatchObject({
      balance: 80 + 7 * 5,
      onsiteMinutes: 480 + 60 + 7 * 30,
      backfilledMinutes: 60,
    })
  })
})

test('an identity confirmed while a check-out is on its way stays confirmed, and the check-out counts', async () => {
  const code = 'persona:whose card is seen'
  const volunteer = await newcomer(api, code)
  await volunteer.ok('registerVolunteer', registrationForm())
  const { sessionId } = await publish(api)
  await volunteer.ok('signUp', { sessionId })
  await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  api.clock.advance(80)
  const leaving = await newcomer(api, code)
  const { ledger, attendances } = api.deps
  const { standing } = attendances
  const seen = jest.spyOn(attendances, 'standing').mockImplementationOnce(async (...asked) => {
    const before = await standing(...asked)
    await (await api.as('station')).ok('confirmIdentity', { personId: volunteer.personId })
    return before
  })
  const out = await leaving.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  seen.mockRestore()
  expect(out.attendance).toMatchObject({ state: 'confirmed', points: 10 })
  expect(await ledger.account(volunteer.personId, { fresh: true })).toMatchObject({
    confirmed: true,
    balance: 10,
  })
})
