import { startApi, type TestApi } from '../../support/api/api'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { codeOf, faraway, here, inMinutes, publish } from '../../support/county/session'
import { newVolunteer, rowOf, scanOf, signedUp } from '../../support/county/volunteers'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

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
    expect(await rowOf(api, first, sessionId)).toMatchObject({ walkIn: true, state: 'inside' })
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
    const came = await rowOf(api, volunteer, sessionId)
    api.clock.advance(10)
    const leader = await api.as('leader')
    await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    expect(came).not.toHaveProperty('proof')
    expect(await rowOf(api, volunteer, sessionId)).toEqual({ ...came, proof: 'person' })
  })

  test('who checked in on the spot stays as they are', async () => {
    const { sessionId, volunteer } = await signedUp(api)
    await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
    const came = await rowOf(api, volunteer, sessionId)
    const leader = await api.as('leader')
    const { attendance } = await leader.ok('checkInVolunteer', await scanOf(volunteer, sessionId))
    expect(attendance).toMatchObject({ state: 'inside', proof: 'place' })
    expect(await rowOf(api, volunteer, sessionId)).toEqual(came)
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
