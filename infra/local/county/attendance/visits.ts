import { dayOf } from '../../../../functions/contracts/shanghai'
import { shardsOf } from '../../../../functions/domain/activity/places/shards'
import type { DemoSession } from '../activities/activities'
import { type DemoPerson, locates } from '../people/people'
import type { Place } from '../places/places'
import type { Random } from '../random'

/** Somebody with a place in a session; whether the person came is told by whether the session is over. */
export type Visit = {
  person: DemoPerson
  session: DemoSession
  shard: number
  /** Whether the scans say how far off the phone was. */
  located: boolean
}

type Picking = { random: Random; now: Date; people: DemoPerson[]; home: Place }

const shares = { serve: [0.6, 1], attend: [0.45, 0.85], coming: [0.15, 0.6] } as const
const mostOfPool = 0.7
/** One session in so many has no place left. */
const fullEvery = 12

const between = (random: Random, [least, most]: readonly [number, number]) =>
  least + (most - least) * random.next()

/** Persona `volunteer`'s next activity: half taken, so that others can still join. */
const firstShare = 0.5

const isOver = ({ endAt }: DemoSession, now: Date) => new Date(endAt) < now

const shareOf = ({ random, now }: Picking, session: DemoSession, at: number) => {
  if (at === 0) return firstShare
  if (isOver(session, now)) return between(random, shares[session.kind])
  return random.int(1, fullEvery) === 1 ? 1 : between(random, shares.coming)
}

const wanted = (picking: Picking, session: DemoSession, at: number, pool: number) => {
  const share = shareOf(picking, session, at)
  return Math.min(Math.round(session.capacity * share), Math.ceil(pool * mostOfPool))
}

/** People of the town the session is in, of the whole county for the center's; no persona but one. */
const poolFor = ({ people }: Picking, { kind, path, idea }: DemoSession) =>
  people.filter(
    ({ site, volunteer, adult, persona }) =>
      !persona &&
      (path.length === 1 || site.parentId === path[1]) &&
      (kind === 'attend' || volunteer) &&
      (adult || idea.risk === ''),
  )

const readiest = (random: Random, pool: DemoPerson[], count: number) =>
  pool
    .map(person => ({ person, draw: random.next() ** (1 / person.zeal) }))
    .sort((a, b) => b.draw - a.draw)
    .slice(0, count)
    .map(({ person }) => person)

const townShare = 0.5

/** Persona `volunteer` comes to what its own village does, often to its town, and to the next activity. */
const heroComes = ({ random, now, home }: Picking, session: DemoSession, at: number) => {
  if (session.kind !== 'serve') return false
  if (!isOver(session, now))
    return at === 0 || (session.idea.key === 'weekend-mother' && session.site === home)
  return session.site === home || (session.path[1] === home.parentId && random.chance(townShare))
}

/** Nobody is in two sessions on one day. */
const freeOf = (busy: Set<string>, { startAt }: DemoSession) => {
  const keyOf = ({ id }: DemoPerson) => `${id}#${dayOf(new Date(startAt))}`
  return {
    isFree: (person: DemoPerson) => !busy.has(keyOf(person)),
    take: (person: DemoPerson) => busy.add(keyOf(person)),
  }
}

/** Where a roster is open, one phone in so many found no place: somebody is left for the leader to name. */
const unfoundEvery = 3

const withShards = (session: DemoSession, people: DemoPerson[]): Visit[] => {
  const shards = shardsOf(session).flatMap((size, shard) => Array.from({ length: size }, () => shard))
  return people.map((person, at) => {
    const located = locates(person) && !(session.rosterOpen && at % unfoundEvery === 1)
    return { person, session, shard: shards[at] ?? 0, located }
  })
}

/** Who was in, or is signed up for, each of these published sessions. */
export const visitsOf = (picking: Picking, sessions: DemoSession[]): Visit[] => {
  const busy = new Set<string>()
  const hero = picking.people.filter(({ persona }) => persona === 'volunteer')
  return sessions.flatMap((session, at) => {
    const { isFree, take } = freeOf(busy, session)
    const own = heroComes(picking, session, at) ? hero.filter(isFree) : []
    const pool = poolFor(picking, session).filter(isFree)
    const others = readiest(picking.random, pool, wanted(picking, session, at, pool.length) - own.length)
    const people = [...own, ...others]
    for (const person of people) take(person)
    return withShards(session, people)
  })
}
