import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, here, inMinutes } from '../../support/county/session'
import { inside, newVolunteer } from '../../support/county/volunteers'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

const changesNothing = <Answer>(work: () => Promise<Answer>) => unchanged(api.store.tables, work)

/** Somebody who came and went home without checking out, ten minutes after the end. */
const forgotten = async () => {
  const { sessionId, volunteer } = await inside(api, here)
  api.clock.advance(150)
  return { sessionId, volunteer, personId: volunteer.personId, leader: await api.as('leader') }
}

describe('a roster closed again', () => {
  test('has the same answer, and the hour counts once', async () => {
    const { sessionId, volunteer, personId, leader } = await forgotten()
    const input = { sessionId, confirm: [{ personId, leftAt: inMinutes(api, -10) }] }
    const first = await leader.ok('closeRoster', input)
    for (const minutes of [0, 24 * 60]) {
      api.clock.advance(minutes)
      expect(await changesNothing(() => leader.ok('closeRoster', input))).toEqual(first)
    }
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ onsiteMinutes: 120, balance: 20 })
  })

  test('does not answer another time of leaving with the one that stands', async () => {
    const { sessionId, volunteer, personId, leader } = await forgotten()
    const leftAt = inMinutes(api, -10)
    const standing = { attendance: { state: 'confirmed', checkedOutAt: leftAt, minutes: 120, points: 20 } }
    await leader.ok('closeRoster', { sessionId, confirm: [{ personId, leftAt }] }, 'request-close')
    await changesNothing(async () => {
      const corrected = { sessionId, confirm: [{ personId, leftAt: inMinutes(api, -60) }] }
      expect(await leader.refused('closeRoster', corrected)).toBe('ALREADY_CONFIRMED')
      expect(await leader.refused('closeRoster', corrected, 'request-other')).toBe('ALREADY_CONFIRMED')
      expect((await leader.ok('closeRoster', corrected, 'request-close')).results).toMatchObject([standing])
      for (const confirm of [[{ personId, leftAt }], [{ personId }]])
        expect((await leader.ok('closeRoster', { sessionId, confirm })).results).toMatchObject([standing])
    })
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ onsiteMinutes: 120, balance: 20 })
  })

  test('takes the person’s own check-out where there is one, also when the same request comes twice', async () => {
    const { sessionId, volunteer } = await inside(api)
    api.clock.advance(80)
    const out = await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    api.clock.advance(60)
    const leader = await api.as('leader')
    const input = { sessionId, confirm: [{ personId: volunteer.personId, leftAt: inMinutes(api, -5) }] }
    const first = await leader.ok('closeRoster', input, 'request-own')
    expect(first.results[0]?.attendance?.checkedOutAt).toBe(out.attendance.checkedOutAt)
    expect(await changesNothing(() => leader.ok('closeRoster', input, 'request-own'))).toEqual(first)
    await changesNothing(async () =>
      expect(await leader.refused('closeRoster', input)).toBe('ALREADY_CONFIRMED'),
    )
  })

  test('judges each line by what stands: a confirmed one as it is, a refused one anew', async () => {
    const { sessionId, volunteer } = await inside(api, here)
    const late = await newVolunteer(api)
    await late.ok('signUp', { sessionId })
    api.clock.advance(60)
    const confirm = [
      { personId: volunteer.personId, leftAt: inMinutes(api, -10) },
      { personId: late.personId },
    ]
    const leader = await api.as('leader')
    const close = () => leader.ok('closeRoster', { sessionId, confirm }, 'request-lines')
    const first = await close()
    expect(first.results.map(({ refused }) => refused?.code)).toEqual([undefined, 'NOT_CHECKED_IN'])
    expect(await changesNothing(close)).toEqual(first)
    await late.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
    api.clock.advance(30)
    await late.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
    const then = await close()
    expect(then.results[0]).toEqual(first.results[0])
    expect(then.results[1]?.attendance).toMatchObject({ state: 'confirmed', minutes: 30, points: 5 })
    expect(await changesNothing(close)).toEqual(then)
    expect((await volunteer.ok('getMe', {})).account).toMatchObject({ onsiteMinutes: 30, balance: 5 })
    expect((await late.ok('getMe', {})).account).toMatchObject({ onsiteMinutes: 30, balance: 5 })
  })

  test('is free to be said rightly where every line was refused: nothing was done', async () => {
    const { sessionId, personId, leader } = await forgotten()
    const close = (line: { leftAt?: string }) => ({ sessionId, confirm: [{ personId, ...line }] })
    await changesNothing(async () =>
      expect(await leader.refused('closeRoster', close({}), 'request-none')).toBe('LEFT_AT_NEEDED'),
    )
    const { results } = await leader.ok('closeRoster', close({ leftAt: inMinutes(api, -10) }), 'request-none')
    expect(results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 120, points: 20 })
  })
})

test('a leader who taps twice at once is answered alike, and the hour counts once', async () => {
  const { sessionId, volunteer } = await inside(api)
  api.clock.advance(80)
  await volunteer.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  const leader = await api.as('leader')
  const input = { sessionId, confirm: [{ personId: volunteer.personId, leftAt: inMinutes(api, -30) }] }
  const standing = api.deps.attendances.standing
  let twin: Promise<unknown> | undefined
  jest.spyOn(api.deps.attendances, 'standing').mockImplementationOnce(async (...asked) => {
    const seen = await standing(...asked)
    twin = leader.ok('closeRoster', input)
    await twin
    return seen
  })
  const answer = await leader.ok('closeRoster', input)
  expect(await twin).toEqual(answer)
  expect(answer.results[0]?.attendance).toMatchObject({ state: 'confirmed', minutes: 30, points: 5 })
  expect((await volunteer.ok('getMe', {})).account).toMatchObject({ onsiteMinutes: 30, balance: 5 })
  expect((await volunteer.ok('listEntries', {})).entries).toHaveLength(1)
})
