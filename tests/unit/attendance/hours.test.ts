import { dayOf } from '../../../functions/contracts/shanghai'
import type { AttendanceRecord, Scan } from '../../../functions/domain/attendance/attendance'
import { distanceTo, isThere, metresBetween } from '../../../functions/domain/attendance/code/distance'
import {
  awardFor,
  confirmerOf,
  isPastEarning,
  servedMinutes,
} from '../../../functions/domain/attendance/hours/hours'
import { ruleOn } from '../../../functions/domain/attendance/hours/rules'
import { minutesBetween, minutesByDay } from '../../../functions/domain/day'
import { newAccount } from '../../../functions/domain/ledger/account/account'

const rule = ruleOn('2026-11-21')
const account = newAccount('per_1')
const at = (time: string) => new Date(`2026-11-${time}:00+08:00`)

const record = (startAt: string, cameAt: string, changes: Partial<AttendanceRecord> = {}) =>
  ({
    kind: 'serve',
    startAt: at(startAt).toISOString(),
    checkIn: { at: at(cameAt).toISOString(), offline: false },
    proof: 'place',
    ...changes,
  }) as AttendanceRecord

test('minutes count from the start, or from a later check-in', () => {
  expect(servedMinutes(record('21T14:00', '21T13:40'), at('21T16:00'))).toBe(120)
  expect(servedMinutes(record('21T14:00', '21T14:30'), at('21T16:00'))).toBe(90)
  expect(servedMinutes(record('21T14:00', '21T13:40'), at('21T13:50'))).toBe(0)
})

test.each([
  [14, 0],
  [15, 2],
  [60, 10],
  [119, 19],
  [480, 80],
  [600, 80],
])('%i minutes earn %i points', (minutes, points) => {
  const leftAt = new Date(at('21T08:00').getTime() + minutes * 60_000)
  expect(awardFor(account, record('21T08:00', '21T08:00'), leftAt, rule, leftAt)).toMatchObject({
    minutes,
    points,
  })
})

test('a day earns eight hours however many services it holds', () => {
  const first = awardFor(account, record('21T06:00', '21T06:00'), at('21T12:00'), rule, at('21T12:00'))
  const second = awardFor(
    { ...account, days: first.days },
    record('21T13:00', '21T13:00'),
    at('21T18:00'),
    rule,
    at('21T18:00'),
  )
  expect([first.points, second.points]).toEqual([60, 20])
  expect(second.minutes).toBe(300)
})

test('what a day has earned is known for as long as it can earn, and no longer', () => {
  const earns = (days: Record<string, number>, day: string, settledOn: string) =>
    awardFor(
      { ...account, days },
      record(`${day}T08:00`, `${day}T08:00`),
      at(`${day}T10:00`),
      rule,
      at(`${settledOn}T20:00`),
    )
  let days: Record<string, number> = { '2026-11-10': 480 }
  for (const day of ['11', '12', '13', '14', '15', '16', '17']) days = earns(days, day, day).days
  expect(earns(days, '10', '17').points).toBe(0)
  expect(Object.keys(earns(days, '19', '19').days)).toHaveLength(8)
  expect(isPastEarning(record('10T08:00', '10T08:00'), at('17T23:59'))).toBe(false)
  expect(isPastEarning(record('10T08:00', '10T08:00'), at('18T00:00'))).toBe(true)
})

test('midnight in Shanghai parts the days', () => {
  expect(dayOf(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
  expect(dayOf(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  expect(minutesByDay(at('21T22:00'), at('22T01:30'))).toEqual([
    ['2026-11-21', 120],
    ['2026-11-22', 90],
  ])
  const full = { ...account, days: { '2026-11-21': 480 } }
  expect(awardFor(full, record('21T22:00', '21T22:00'), at('22T01:30'), rule, at('22T01:30')).points).toBe(15)
})

test.each([
  ['21T23:30', '22T00:30', [29, 31]],
  ['21T22:00', '22T01:00', [119, 61]],
  ['21T23:59', '22T00:00', [1]],
])(
  'minutes of the days from half a minute after %s to half a minute after %s sum to all that were served',
  (from, to, parts) => {
    const [came, left] = [from, to].map(time => new Date(at(time).getTime() + 30_000)) as [Date, Date]
    const sum = parts.reduce((all, of) => all + of)
    expect(minutesBetween(came, left)).toBe(sum)
    expect(minutesByDay(came, left).map(([, minutes]) => minutes)).toEqual(parts)
    const served = record(from, from, { checkIn: { at: came.toISOString(), offline: false } as Scan })
    expect(awardFor(account, served, left, rule, left).points).toBe(sum < 15 ? 0 : sum / 6)
  },
)

test('who must confirm: nobody on the spot, the leader without proof, the levels above for long service', () => {
  const near = record('21T08:00', '21T08:00')
  expect(confirmerOf(near, 120, rule)).toBeUndefined()
  expect(confirmerOf({ ...near, proof: undefined }, 120, rule)).toBe('leader')
  expect(confirmerOf({ ...near, needsLeader: true }, 120, rule)).toBe('leader')
  expect(confirmerOf(near, 481, rule)).toBe('institute')
  expect(confirmerOf(near, 721, rule)).toBe('center')
  expect(confirmerOf({ ...near, kind: 'attend', proof: undefined }, 900, rule)).toBeUndefined()
})

test('a fix counts less what it may err, and that at most 100 metres', () => {
  const venue = { lat: 34.3, lng: 117.9 }
  const north = { lat: 34.3 + 300 / 111_195, lng: 117.9 }
  expect(metresBetween(venue, north)).toBeCloseTo(300, 0)
  expect(distanceTo(venue, { ...north, accuracy: 60 })).toBe(240)
  expect(distanceTo(venue, { ...north, accuracy: 5000 })).toBe(200)
  expect(distanceTo(venue, undefined)).toBeUndefined()
  expect([isThere(200, 200), isThere(201, 200), isThere(undefined, 200)]).toEqual([true, false, false])
})
