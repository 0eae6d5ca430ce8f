import type { AttendanceRecord } from '../../../../functions/domain/attendance/attendance'
import type { DemoSession } from '../activities/activities'
import type { DemoPerson } from '../people/people'
import type { Random } from '../random'

/** Somebody who was there and can tell of it. */
export type Witness = { person: DemoPerson; session: DemoSession; record: AttendanceRecord }

const latestFirst = (a: Witness, b: Witness) => (a.record.startAt < b.record.startAt ? 1 : -1)

const postCount = 300
const heroPosts = 4
const mostOfSession = 2
const nearness = 1.5

const mayTell = ({ person, record }: Witness) =>
  record.state === 'confirmed' && person.volunteer && person.adult && person.account !== undefined

const isHero = ({ person }: Witness) => person.persona === 'volunteer'

/** At most so many of each session, so that one evening does not fill the feed. */
const fewOfEach = (witnesses: Witness[]): Witness[] => {
  const counts = new Map<string, number>()
  return witnesses.filter(({ session: { id } }) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count <= mostOfSession
  })
}

/** The latest witnesses are the likeliest to write, and nobody writes twice about one session. */
export const chosen = (random: Random, witnesses: Witness[]): Witness[] => {
  const telling = random.shuffle(witnesses.filter(mayTell))
  const hero = telling.filter(isHero).sort(latestFirst).slice(0, heroPosts)
  const others = fewOfEach(telling.filter(({ person }) => !person.persona)).sort(latestFirst)
  const places = new Set<number>()
  const most = Math.min(postCount - hero.length, others.length)
  while (places.size < most) places.add(Math.floor(others.length * random.next() ** nearness))
  return [...hero, ...[...places].flatMap(place => others[place] ?? [])]
}
