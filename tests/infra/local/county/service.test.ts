import { countyOf } from '../../../../infra/local/county/county'
import { demoCounty, now } from './county'

const records = demoCounty().lives.flatMap(life => life.records)
const confirmed = records.filter(({ state, kind }) => state === 'confirmed' && kind === 'serve')

test('whose phone was at the venue needs nobody’s word', () => {
  const scanned = confirmed.filter(
    ({ checkIn, confirmedBy }) => checkIn?.distance !== undefined && !confirmedBy,
  )
  expect(scanned.length).toBeGreaterThan(confirmed.length / 2)
  expect(scanned.every(({ proof }) => proof === 'place')).toBe(true)
})

test('whose phone says no place is named by the leader', () => {
  const named = confirmed.filter(({ proof }) => proof === 'person')
  expect(named.length).toBeGreaterThan(confirmed.length / 20)
  expect(named.every(({ confirmedBy }) => confirmedBy !== undefined)).toBe(true)
  expect(confirmed.every(({ proof }) => proof !== undefined)).toBe(true)
})

test.each([now.toISOString(), '2026-11-23T05:40:00Z', '2026-11-24T12:50:00Z'])(
  'somebody waits for persona leader’s word at %s',
  at => {
    const { activities, lives, people } = countyOf({ now: new Date(at), people: 50 })
    const leader = people.find(({ persona }) => persona === 'leader')
    const led = activities.filter(({ createdBy }) => createdBy === leader?.id).flatMap(each => each.sessions)
    const waiting = lives
      .flatMap(life => life.records)
      .filter(({ state, sessionId }) => state === 'waiting' && led.some(({ id }) => id === sessionId))
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.some(({ proof }) => proof === undefined)).toBe(true)
  },
)
