import { createActivityInput } from '../../../../functions/contracts/activity.input'
import { dayOf } from '../../../../functions/contracts/shanghai'
import { shardsOf } from '../../../../functions/domain/activity/places/shards'
import { ideas } from '../../../../infra/local/county/activities/ideas/all'
import { countyOf } from '../../../../infra/local/county/county'
import { hourOf, shanghaiTime } from '../../../../infra/local/county/shanghaiTime'
import { demoCounty, now } from './county'

const county = demoCounty()
const { activities, lives, people, teams, responsible } = county
const sessions = activities.flatMap(activity => activity.sessions)
const records = lives.flatMap(life => life.records)
const [home] = teams

test('the same moment and size give the same county', () => {
  const again = demoCounty()
  const told = ({ people, activities, lives, posts, likes, boards }: typeof county) =>
    JSON.stringify({ people, activities, lives, posts, likes, boards })
  expect(told(again)).toBe(told(county))
})

test('every idea could be sent in by a leader, and is offered somewhere', () => {
  const { teamId, siteId } = activities[0] ?? {}
  for (const { title, category, kind, description, risk, capacity, walkIn } of ideas) {
    const session = { ...sessions[0], capacity, walkIn }
    const { startAt, endAt, venue } = session
    const input = { teamId, siteId, title, category, kind, description, risk }
    const asked = { ...input, sessions: [{ startAt, endAt, capacity, walkIn, venue }] }
    expect(createActivityInput.safeParse(asked).error).toBeUndefined()
    expect(activities.some(activity => activity.title === title)).toBe(true)
  }
})

test('there is as much to come as there was, and nothing is under way', () => {
  const over = sessions.filter(({ endAt }) => new Date(endAt) < now)
  const coming = sessions.filter(({ startAt }) => new Date(startAt) > now)
  expect(over.length).toBeGreaterThan(150)
  expect(coming.length).toBeGreaterThan(120)
  expect(over.length + coming.length).toBe(sessions.length)
})

test('persona volunteer has one activity today, of the first team, open for check-in', () => {
  const life = lives.find(({ person }) => person.persona === 'volunteer')
  const today = life?.records.filter(({ startAt }) => dayOf(new Date(startAt)) === dayOf(now)) ?? []
  expect(today).toHaveLength(1)
  const session = sessions.find(({ id }) => id === today[0]?.sessionId)
  expect(today[0]?.state).toBe('signed-up')
  expect(session?.teamId).toBe(home?.id)
  const minutes = (Date.parse(session?.startAt ?? '') - now.getTime()) / 60_000
  expect(minutes).toBeGreaterThan(0)
  expect(minutes).toBeLessThanOrEqual(30)
})

const isByDay = (from: string, to = from) =>
  hourOf(new Date(from)) >= 6 && new Date(to) <= shanghaiTime(new Date(from), 0, 22.5)

test.each([
  now.toISOString(),
  '2026-11-22T12:50:00Z',
  '2026-11-22T15:50:00Z',
  '2026-12-31T19:10:00Z',
  '2027-02-28T23:59:30Z',
])('a county can be laid out at %s, where all is done by day', at => {
  const moment = new Date(at)
  const { posts, lives, activities } = countyOf({ now: moment, people: 60 })
  expect(posts.every(post => new Date(post.publishedAt) < moment)).toBe(true)
  expect(lives[0]?.account.balance).toBe(286)
  const sessions = activities.flatMap(activity => activity.sessions)
  expect(sessions.filter(({ startAt, endAt }) => !isByDay(startAt, endAt))).toEqual([])
  const uses = lives.flatMap(({ vouchers }) => vouchers.flatMap(({ use }) => use?.at ?? []))
  const bookings = lives.flatMap(({ entries }) => entries.map(({ at }) => at))
  expect([...uses, ...bookings].filter(time => !isByDay(time))).toEqual([])
})

test('leaders make activities, others decide on them, and some wait for institute and center', () => {
  for (const { createdBy, review, state } of activities) {
    expect(review?.by).not.toBe(createdBy)
    expect(review === undefined).toBe(state === 'reviewing')
  }
  const waiting = new Set(
    activities.filter(({ state }) => state === 'reviewing').map(each => each.reviewSiteId),
  )
  expect(waiting).toEqual(new Set(home?.site.path.slice(0, 2)))
  expect(responsible.leaderOf(home ?? fail()).persona).toBe('leader')
})

const fail = (): never => {
  throw new Error('the county has no teams')
}

test('nobody takes a place that a session does not have, or two sessions on a day', () => {
  for (const session of sessions) {
    const taken = records.filter(({ sessionId }) => sessionId === session.id)
    const sizes = shardsOf(session)
    for (const [shard, size] of sizes.entries())
      expect(taken.filter(record => record.shard === shard).length).toBeLessThanOrEqual(size)
    expect(taken.every(({ shard }) => shard !== undefined && shard < sizes.length)).toBe(true)
  }
  const days = records.map(({ personId, startAt }) => `${personId} ${dayOf(new Date(startAt))}`)
  expect(new Set(days).size).toBe(days.length)
})

test('only volunteers serve', () => {
  const volunteers = new Set(people.filter(({ volunteer }) => volunteer).map(({ id }) => id))
  expect(records.every(({ kind, personId }) => kind === 'attend' || volunteers.has(personId))).toBe(true)
})
