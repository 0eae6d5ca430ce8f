import { type Caller, startApi, type TestApi } from '../../support/api/api'
import { survives } from '../../support/api/lostCalls'
import { codeOf, here, inMinutes, publish, takenIn } from '../../support/county/session'
import { inside, newVolunteer, signedUp } from '../../support/county/volunteers'
import { losses } from '../../support/store/crash'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.advance(24 * 60))

/** Places taken are as many as the records that hold one. */
const placesAddUp = async (sessionId: string) => {
  const { roster } = await (await api.as('leader')).ok('getRoster', { sessionId })
  expect(await takenIn(api, sessionId)).toBe(roster.length)
}

const servedAnHour = async (volunteer: Caller) => {
  const { entries } = await volunteer.ok('listEntries', {})
  expect(entries).toMatchObject([{ cause: 'service', points: 10 }])
  expect(entries).toHaveLength(1)
  const { account } = await volunteer.ok('getMe', {})
  expect(account).toMatchObject({ balance: 10, onsiteMinutes: 60 })
}

const stateIn = async (sessionId: string, { personId }: Caller) =>
  (await api.deps.attendances.record(personId, sessionId, { fresh: true }))?.state

describe.each(losses)('a call of the store that fails %s it is done leaves nothing half done', loss => {
  test('in a sign-up', async () => {
    const { sessionId } = await publish(api, { capacity: 60 })
    const calls = await survives(api, loss, async () => {
      const caller = await newVolunteer(api)
      const holds = async (answer: unknown) => {
        expect(answer).toMatchObject({ attendance: { state: 'signed-up' } })
        await placesAddUp(sessionId)
      }
      return { caller, name: 'signUp', input: { sessionId }, holds }
    })
    expect(calls).toBeGreaterThanOrEqual(3)
  })

  test('in a cancellation', async () => {
    const calls = await survives(api, loss, async () => {
      const { sessionId, volunteer: caller } = await signedUp(api)
      const holds = async (answer: unknown) => {
        expect(answer).toMatchObject({ attendance: { state: 'cancelled' } })
        expect(await stateIn(sessionId, caller)).toBe('cancelled')
        await placesAddUp(sessionId)
      }
      return { caller, name: 'cancelSignUp', input: { sessionId }, holds }
    })
    expect(calls).toBeGreaterThanOrEqual(2)
  })

  test.each(['no', 'open'] as const)('in a check-in, walk-in: %s', async walkIn => {
    const calls = await survives(api, loss, async () => {
      const { sessionId } = await publish(api, { walkIn })
      const caller = await newVolunteer(api)
      if (walkIn === 'no') await caller.ok('signUp', { sessionId })
      const holds = async () => {
        expect(await stateIn(sessionId, caller)).toBe('inside')
        expect((await caller.ok('getMe', {})).inside).toMatchObject({ sessionId, proof: 'place' })
        await placesAddUp(sessionId)
      }
      const input = { code: await codeOf(api, sessionId, 'in'), location: here }
      return { caller, name: 'checkIn', input, holds, repeatTellsMore: walkIn === 'no' }
    })
    expect(calls).toBeGreaterThanOrEqual(walkIn === 'no' ? 1 : 4)
  })

  test('in a check-out', async () => {
    const calls = await survives(api, loss, async () => {
      const { sessionId, volunteer: caller } = await inside(api, here)
      api.clock.advance(80)
      const holds = async (answer: unknown) => {
        expect(answer).toMatchObject({ attendance: { state: 'confirmed', minutes: 60, points: 10 } })
        await servedAnHour(caller)
        await placesAddUp(sessionId)
      }
      return { caller, name: 'checkOut', input: { code: await codeOf(api, sessionId, 'out') }, holds }
    })
    expect(calls).toBeGreaterThanOrEqual(2)
  })

  test('in closing a roster of who is confirmed and who never came', async () => {
    const calls = await survives(api, loss, async () => {
      const { sessionId, volunteer } = await inside(api, here)
      const others = [await newVolunteer(api), await newVolunteer(api)] as const
      for (const other of others) await other.ok('signUp', { sessionId })
      const [forgot, absent] = others
      await forgot.ok('checkIn', { code: await codeOf(api, sessionId, 'in') })
      api.clock.advance(90)
      const confirm = [volunteer, absent, forgot].map(({ personId }) => ({
        personId,
        leftAt: inMinutes(api, -10),
      }))
      const holds = async (answer: unknown) => {
        expect(answer).toMatchObject({
          results: [
            { attendance: { state: 'confirmed', minutes: 60 } },
            { refused: { code: 'NOT_CHECKED_IN' } },
            { attendance: { state: 'confirmed', minutes: 60 } },
          ],
        })
        await servedAnHour(volunteer)
        await servedAnHour(forgot)
        await placesAddUp(sessionId)
      }
      const caller = await api.as('leader')
      return { caller, name: 'closeRoster', input: { sessionId, confirm }, holds }
    })
    expect(calls).toBeGreaterThanOrEqual(9)
  })
})
