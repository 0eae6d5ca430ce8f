import { weekOf } from '../../../miniprogram/src/features/show/week'

test.each([
  ['2026-11-22T15:59:59Z', '2026-W47'],
  ['2026-11-22T16:00:00Z', '2026-W48'],
  ['2026-12-31T12:00:00Z', '2026-W53'],
  ['2027-01-01T12:00:00Z', '2026-W53'],
  ['2025-12-29T00:00:00Z', '2026-W01'],
])('%s lies in %s of Shanghai', (at, week) => {
  expect(weekOf(new Date(at))).toBe(week)
})

test('the week before the first of a year is the last of the year before', () => {
  expect(weekOf(new Date('2027-01-05T00:00:00Z'), 1)).toBe('2026-W53')
})
