import { ageOn } from '../../../functions/contracts/age'
import { dayOf } from '../../../functions/contracts/shanghai'

test.each([
  ['2008-11-21', '2026-11-20', 17],
  ['2008-11-21', '2026-11-21', 18],
  ['2008-11-21', '2026-11-22', 18],
  ['2016-12-31', '2026-12-30', 9],
  ['2016-12-31', '2026-12-31', 10],
  ['2026-11-21', '2026-11-21', 0],
])('born on %s, on %s one is %i', (born, day, age) => expect(ageOn(born, day)).toBe(age))

test('who was born on 29 February has the birthday on 1 March', () => {
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  expect(ageOn('2008-02-29', '2028-02-29')).toBe(20)
})

test('the day that counts is that of Asia/Shanghai', () => {
  const born = '2008-11-22'
  expect(ageOn(born, dayOf(new Date('2026-11-21T15:59:59Z')))).toBe(17)
  expect(ageOn(born, dayOf(new Date('2026-11-21T16:00:00Z')))).toBe(18)
})
