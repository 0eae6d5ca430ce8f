import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { attendanceKey } from '../../../functions/data/attendance/item'
import { recordsWithRev } from '../../../functions/data/attendance/migrations'
import { migrate } from '../../../functions/data/migration'
import { startApi, type TestApi } from '../../support/api/api'
import { codeOf, here, publish } from '../../support/county/session'
import { newVolunteer } from '../../support/county/volunteers'
import { itemsOf } from '../../support/store/items'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Makes a record what it was before it had a `rev`. */
const makeOlder = async (personId: string, sessionId: string) => {
  const { client, name } = api.store.tables
  const update = new UpdateCommand({
    TableName: name('people'),
    Key: attendanceKey(personId, sessionId),
    UpdateExpression: 'SET v = :one REMOVE rev',
    ExpressionAttributeValues: { ':one': 1 },
  })
  await client.send(update)
}

const older = async (count: number) => {
  const { sessionId } = await publish(api, { capacity: 60 })
  const volunteers = await Promise.all(Array.from({ length: count }, () => newVolunteer(api)))
  for (const volunteer of volunteers) {
    await volunteer.ok('signUp', { sessionId })
    await makeOlder(volunteer.personId, sessionId)
  }
  return { sessionId, volunteers }
}

const records = async () =>
  (await itemsOf(api.store.tables, 'people')).filter(({ type }) => type === 'attendance')

/** Time for so many steps. */
const steps = (count: number) => {
  let left = count
  return () => left-- > 0
}

test('records of the version before are used as they are, by everything that changes them', async () => {
  const { sessionId, volunteers } = await older(3)
  const [one, two, three] = volunteers
  const code = await codeOf(api, sessionId, 'in')
  await one?.ok('checkIn', { code, location: here })
  expect((await two?.ok('cancelSignUp', { sessionId }))?.attendance.state).toBe('cancelled')
  await two?.ok('signUp', { sessionId })
  api.clock.advance(80)
  const left = await one?.ok('checkOut', { code: await codeOf(api, sessionId, 'out') })
  expect(left?.attendance).toMatchObject({ state: 'confirmed', minutes: 60 })
  expect(await three?.refused('checkOut', { code: await codeOf(api, sessionId, 'out') })).toBe(
    'NOT_CHECKED_IN',
  )
})

test('a migration goes on where it was cut off, while people use the records, and moves each once', async () => {
  const { sessionId, volunteers } = await older(40)
  const first = await migrate(api.store.tables, recordsWithRev, steps(1))
  expect(first.done).toBe(false)
  const [comer] = volunteers
  await comer?.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  const all = await migrate(api.store.tables, recordsWithRev, steps(1000))
  expect(all).toMatchObject({ done: true, missed: 0 })
  const moved = await records()
  expect(moved.filter(({ v, rev }) => v !== 2 || !(Number(rev) >= 1))).toEqual([])
  expect(moved.find(({ pk, sk }) => pk === comer?.personId && String(sk).includes(sessionId))).toMatchObject({
    state: 'inside',
  })
  expect(await migrate(api.store.tables, recordsWithRev, steps(1000))).toEqual(all)
  expect(await records()).toEqual(moved)
})

test('what changes under the migration is looked at in another pass', async () => {
  const { sessionId, volunteers } = await older(1)
  const [volunteer] = volunteers
  const moving = { ...recordsWithRev, name: 'attendance-rev-again' }
  const change: typeof moving.change = item => ({
    ...recordsWithRev.change(item),
    when: '#state = :else',
    values: { else: 'no' },
  })
  const once = { ...moving, change: jest.fn(recordsWithRev.change).mockImplementationOnce(change) }
  const progress = await migrate(api.store.tables, once, steps(1000))
  expect(progress).toMatchObject({ done: true, missed: 0 })
  const row = (await records()).find(
    ({ pk, sk }) => pk === volunteer?.personId && String(sk).includes(sessionId),
  )
  expect(row).toMatchObject({ v: 2, rev: 1 })
  expect(once.change).toHaveBeenCalledTimes(2)
})
