import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { shardKey } from '../../../functions/data/activity/places'
import { startApi, type TestApi } from '../../support/api/api'
import { codeOf, here, publish, takenIn, venue } from '../../support/county/session'
import { newVolunteer, signedUp } from '../../support/county/volunteers'
import { meterOf, unitsOf } from '../../support/store/units'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.advance(24 * 60))

const volunteers = (count: number) => Promise.all(Array.from({ length: count }, () => newVolunteer(api)))

/** As if so many places of a shard were taken. */
const fill = (sessionId: string, index: number, taken: number) =>
  api.store.tables.client.send(
    new UpdateCommand({
      TableName: api.store.tables.name('activities'),
      Key: shardKey(sessionId, index),
      UpdateExpression: 'SET taken = :taken',
      ExpressionAttributeValues: { ':taken': taken },
    }),
  )

const refusalsOf = (answers: { status: number; body: unknown }[]) =>
  answers
    .filter(({ status }) => status !== 200)
    .map(({ body }) => (body as { error: { code: string } }).error.code)

describe('a place at the door', () => {
  test('30 people at once for five places: exactly five get one', async () => {
    const { sessionId } = await publish(api, { walkIn: 'open', capacity: 5 })
    const code = await codeOf(api, sessionId, 'in')
    const people = await volunteers(30)
    const answers = await Promise.all(people.map(person => person.send('checkIn', { code, location: here })))
    expect(refusalsOf(answers)).toEqual(Array(25).fill('SESSION_FULL'))
    expect(await takenIn(api, sessionId)).toBe(5)
    const { roster } = await (await api.as('leader')).ok('getRoster', { sessionId })
    expect(roster).toHaveLength(5)
  })

  test('is one of the places that are signed up for, and leaves those who are signed up theirs', async () => {
    const { sessionId, volunteer } = await signedUp(api, { walkIn: 'open', capacity: 2 })
    const code = await codeOf(api, sessionId, 'in')
    await (await newVolunteer(api)).ok('checkIn', { code, location: here })
    expect(await (await newVolunteer(api)).refused('checkIn', { code, location: here })).toBe('SESSION_FULL')
    expect(await (await newVolunteer(api)).refused('signUp', { sessionId })).toBe('SESSION_FULL')
    await volunteer.ok('checkIn', { code, location: here })
    expect(await takenIn(api, sessionId)).toBe(2)
  })

  test('is found in any shard, and taken once however often the scan arrives', async () => {
    const { sessionId } = await publish(api, { walkIn: 'open', capacity: 60 })
    const code = await codeOf(api, sessionId, 'in')
    const people = await volunteers(62)
    const scan = { code, location: here }
    const answers = await Promise.all(people.map(person => person.send('checkIn', scan)))
    expect(refusalsOf(answers)).toEqual(['SESSION_FULL', 'SESSION_FULL'])
    const again = await Promise.all(people.map(person => person.send('checkIn', scan)))
    expect(refusalsOf(again)).toEqual(['SESSION_FULL', 'SESSION_FULL'])
    expect(await takenIn(api, sessionId)).toBe(60)
  })
})

test('nobody is turned away by places that are free again: they are counted fresh before a refusal', async () => {
  const { sessionId } = await publish(api, { capacity: 60 })
  const stale = [30, 30]
  const { taken } = api.deps.activities
  const counted = jest
    .spyOn(api.deps.activities, 'taken')
    .mockImplementation(async (of, options) => (options?.fresh ? taken(of, options) : stale))
  try {
    const volunteer = await newVolunteer(api)
    for (const [full, free] of [
      [0, 1],
      [1, 0],
    ] as const) {
      await fill(sessionId, full, 30)
      await fill(sessionId, free, 10)
      await volunteer.ok('signUp', { sessionId })
      await volunteer.ok('cancelSignUp', { sessionId })
    }
  } finally {
    counted.mockRestore()
  }
})

test('a place goes back to the shard it was taken from, though the sign-up moved to another meanwhile', async () => {
  const { sessionId, volunteer } = await signedUp(api, { capacity: 60 })
  const { attendances } = api.deps
  const { record } = attendances
  const shardNow = async () => (await record(volunteer.personId, sessionId, { fresh: true }))?.shard ?? 0
  const first = await shardNow()
  jest.spyOn(attendances, 'record').mockImplementationOnce(async (...asked) => {
    const seen = await record(...asked)
    await volunteer.ok('cancelSignUp', { sessionId })
    await fill(sessionId, first, 30)
    await volunteer.ok('signUp', { sessionId })
    return seen
  })
  const { attendance } = await volunteer.ok('cancelSignUp', { sessionId })
  expect(attendance.state).toBe('cancelled')
  expect(await shardNow()).toBe(1 - first)
  expect(await takenIn(api, sessionId)).toBe(30)
})

test('the longest title and place keep a sign-up within seven units', async () => {
  const longest = { ...venue, name: '园'.repeat(60) }
  const { sessionId } = await publish(api, { venue: longest }, { title: '河'.repeat(40) })
  const volunteer = await newVolunteer(api)
  const { callsOf } = meterOf(api.store.tables.client)
  const key = 'a key as long as phones make them'
  const calls = await callsOf(() => volunteer.ok('signUp', { sessionId, key }))
  expect(unitsOf(calls).w).toBeLessThanOrEqual(7)
})
