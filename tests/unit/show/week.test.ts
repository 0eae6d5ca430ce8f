import { weekOf } from '../../../functions/contracts/shanghai'
import { monthOf, monthsOf, weekAt, weekBefore, weekNamed } from '../../../functions/domain/show/board/week'

describe('the week of Asia/Shanghai', () => {
  test('turns on Monday 00:00 there, which is Sunday 16:00 UTC', () => {
    expect(weekOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-W47')
    expect(weekOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-W48')
  })

  test('belongs to the year of its Thursday', () => {
    expect(weekOf(new Date('2026-12-31T04:00:00Z'))).toBe('2026-W53')
    expect(weekOf(new Date('2027-01-03T04:00:00Z'))).toBe('2026-W53')
    expect(weekOf(new Date('2027-01-04T04:00:00Z'))).toBe('2027-W01')
    expect(weekOf(new Date('2024-12-30T04:00:00Z'))).toBe('2025-W01')
  })

  test('named, runs from Monday to Monday', () => {
    const week = weekNamed('2026-W47')
    expect(week?.from.toISOString()).toBe('2026-11-15T16:00:00.000Z')
    expect(week?.to.toISOString()).toBe('2026-11-22T16:00:00.000Z')
  })

  test('is none where the year has no such week', () => {
    for (const name of ['2025-W53', '2026-W54', '2026-W00', '2026-47', ''])
      expect(weekNamed(name)).toBeUndefined()
    expect(weekNamed('2026-W53')).toBeDefined()
  })

  test('every day of forty years lies in the week that it names', () => {
    const days = Array.from({ length: 14_610 }, (_, number) => new Date(Date.UTC(2020, 0, 1 + number)))
    const outside = days.filter(day => {
      const week = weekAt(day)
      return week.from > day || week.to <= day || weekBefore(week).to.getTime() !== week.from.getTime()
    })
    expect(outside).toEqual([])
  })

  test('may lie in two months, the later one first', () => {
    expect(monthsOf(weekAt(new Date('2026-11-30T04:00:00Z')))).toEqual(['2026-12', '2026-11'])
    expect(monthsOf(weekAt(new Date('2026-11-18T04:00:00Z')))).toEqual(['2026-11'])
  })
})

test('the month turns at midnight in Shanghai', () => {
  expect(monthOf(new Date('2026-11-30T15:59:59.999Z'))).toBe('2026-11')
  expect(monthOf(new Date('2026-11-30T16:00:00.000Z'))).toBe('2026-12')
})
