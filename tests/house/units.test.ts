import { costOf } from '../bench/cost'
import { type StoreCall, unitsOf } from '../support/store/units'

const call = (startedAt: number, endedAt: number, more: Partial<StoreCall> = {}): StoreCall => ({
  ...{ command: 'GetItemCommand', input: {}, tables: ['people'], w: 0, r: 0.5 },
  ...{ startedAt, endedAt },
  ...more,
})

const role = { input: { Key: { sk: 'a#profile' }, ConsistentRead: true }, r: 1 }

test('calls side by side are one trip', () => {
  expect(unitsOf([call(0, 2), call(1, 3)])).toEqual({ w: 0, r: 1, trips: 1 })
})

test('a call that waited for another is a trip of its own, though a third still runs', () => {
  expect(unitsOf([call(0, 2), call(1, 5), call(3, 4)]).trips).toBe(2)
})

test('calls one after another are as many trips', () => {
  const calls = Array.from({ length: 60 }, (_, at) => call(2 * at, 2 * at + 1))
  expect(unitsOf(calls).trips).toBe(60)
})

test('a role is read beside the operation, in a trip of its own', () => {
  const write = call(2, 3, { command: 'UpdateItemCommand', w: 2, r: 0 })
  expect(costOf([call(0, 1, role), write])).toEqual({
    ...{ w: 2, r: 0, trips: 1 },
    beside: { role: { w: 0, r: 1, trips: 1 } },
  })
})

test('nothing beside is nothing named', () => {
  expect(costOf([call(0, 1)])).toEqual({ w: 0, r: 0.5, trips: 1 })
})
