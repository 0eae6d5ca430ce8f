import {
  ago,
  clockTime,
  dateOf,
  dayName,
  distance,
  greeting,
  hours,
  inFours,
  span,
  spokenTime,
  untilStart,
} from '../../miniprogram/src/lib/format'
import { dateIn, daysLater, instantOf, timeIn } from '../../miniprogram/src/lib/moment'
import { toGcj02 } from '../../miniprogram/src/platform/gcj02'
import { typedPlace } from '../../miniprogram/src/platform/typedPlace'

/** A Sunday, 13:35 in Shanghai. */
const now = new Date('2026-11-22T05:35:00Z')

describe('times are Shanghai’s, wherever the phone is', () => {
  test.each([
    ['2026-11-22T06:00:00Z', '今天'],
    ['2026-11-22T15:59:59Z', '今天'],
    ['2026-11-22T16:00:00Z', '明天'],
    ['2026-11-24T01:00:00Z', '后天'],
    ['2026-11-28T01:00:00Z', '周六'],
    ['2026-11-21T15:00:00Z', '昨天'],
    ['2026-11-29T01:00:00Z', '11月29日 周日'],
    ['2027-01-02T01:00:00Z', '2027年1月2日 周六'],
  ])('%s is %s', (at, name) => expect(dayName(at, now)).toBe(name))

  test('a session within a day names it once, one over midnight twice', () => {
    expect(span('2026-11-22T06:00:00Z', '2026-11-22T08:30:00Z', now)).toBe('今天 14:00\u00a0–\u00a016:30')
    expect(span('2026-11-22T14:00:00Z', '2026-11-22T17:00:00Z', now)).toBe('今天 22:00\u00a0–\u00a0明天 1:00')
    expect(span('2026-11-22T06:00:00Z', '2026-11-22T08:30:00Z', now, dateOf)).toBe(
      '11月22日 周日 14:00\u00a0–\u00a016:30',
    )
  })

  test('how long until it starts', () => {
    const end = '2026-11-22T08:30:00Z'
    expect(untilStart('2026-11-22T06:00:00Z', end, now)).toBe('25 分钟后开始')
    expect(untilStart('2026-11-22T08:00:00Z', end, now)).toBe('2 小时后开始')
    expect(untilStart('2026-11-22T05:35:00Z', end, now)).toBe('正在进行')
    expect(untilStart('2026-11-22T05:00:00Z', '2026-11-22T05:30:00Z', now)).toBe('已结束')
    expect(untilStart('2026-11-24T05:00:00Z', '2026-11-24T05:30:00Z', now)).toBe('')
  })

  test('how long ago it was', () => {
    expect(ago('2026-11-22T05:34:30Z', now)).toBe('刚刚')
    expect(ago('2026-11-22T05:23:00Z', now)).toBe('12 分钟前')
    expect(ago('2026-11-22T02:00:00Z', now)).toBe('3 小时前')
    expect(ago('2026-11-21T06:02:00Z', now)).toBe('昨天 14:02')
  })

  test('spoken for 关怀版', () => {
    expect(spokenTime('2026-11-22T06:00:00Z', now)).toBe('今天下午 2 点')
    expect(spokenTime('2026-11-23T00:30:00Z', now)).toBe('明天上午 8 点 30 分')
    expect(greeting(now)).toBe('下午好')
    expect(greeting(new Date('2026-11-22T00:10:00Z'))).toBe('早上好')
  })

  test('what a wheel gives is an instant, and back', () => {
    expect(instantOf('2026-11-23', '09:05')).toBe('2026-11-23T09:05:00+08:00')
    expect(clockTime(instantOf('2026-11-23', '09:05'))).toBe('9:05')
    expect([dateIn('2026-11-22T16:30:00Z'), timeIn('2026-11-22T16:30:00Z')]).toEqual(['2026-11-23', '00:30'])
    expect(daysLater('2026-12-28', 7)).toBe('2027-01-04')
    expect(dateIn('2026-12-31T15:59:59Z')).toBe('2026-12-31')
  })
})

test('minutes, metres and digits as people read them', () => {
  expect([0, 5, 90, 150, 19_230].map(hours)).toEqual(['0', '0', '1.5', '2.5', '320.5'])
  expect([24.4, 999, 1240].map(distance)).toEqual(['24 米', '999 米', '1.2 公里'])
  expect(inFours('48271960')).toBe('4827 1960')
})

test.each([
  [31.1774276, 121.5272106, 31.175304, 121.531542],
  [22.543847, 113.912316, 22.540796, 113.917176],
  [39.911954, 116.377817, 39.913345, 116.384047],
])('a browser’s fix %d, %d is moved to where Chinese maps have it', (lat, lng, movedLat, movedLng) => {
  const moved = toGcj02({ lat, lng })
  expect(moved.lat).toBeCloseTo(movedLat, 5)
  expect(moved.lng).toBeCloseTo(movedLng, 5)
})

test.each([
  ['34.33,118.02', { lat: 34.33, lng: 118.02 }],
  [' 34.33，118 ', { lat: 34.33, lng: 118 }],
  ['0,0', { lat: 0, lng: 0 }],
  ['34.3,abc', undefined],
  ['118.02,34.33', undefined],
  ['34.33', undefined],
  ['', undefined],
])('“%s” typed as a place is %p', (text, place) => expect(typedPlace(text)).toEqual(place))
