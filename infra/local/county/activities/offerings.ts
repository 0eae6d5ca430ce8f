import type { ActivityState } from '../../../../functions/contracts/activity'
import { later } from '../../../../functions/domain/day'
import { type Place, type Places, stationsBelow } from '../places/places'
import type { Random } from '../random'
import { begunAwake, hourOf, onFiveMinutes } from '../shanghaiTime'
import { ideaOf, ideas } from './ideas/all'
import type { Idea } from './ideas/idea'
import { daysAhead, daysBack, rounds, startNear, weekly } from './startTimes'

/** What is offered where and when; nobody has signed up yet. */
export type Offering = {
  idea: Idea
  site: Place
  starts: Date[]
  state: ActivityState
  reason?: string
  /** The leader has yet to say who was there. */
  rosterOpen?: boolean
}

type Planning = { random: Random; now: Date; places: Places; home: Place }

const coming = (planning: Planning, idea: Idea, site: Place): Offering => {
  const { random } = planning
  const first = startNear(planning, idea, daysAhead(random), 1)
  return { idea, site, starts: weekly(first, rounds(random, idea)), state: 'published' }
}

const gone = (planning: Planning, idea: Idea, site: Place): Offering => ({
  idea,
  site,
  starts: [startNear(planning, idea, daysBack(planning.random), -1)],
  state: 'published',
})

const evening = 18
const minutesToFirst = 20

/**
 * What persona `volunteer` goes to next: it begins soon, so that check-in is open at once; but nobody serves at night,
 * and who starts the county then finds it in the morning.
 */
const next = ({ now, home }: Planning): Offering => {
  const patrol = ideaOf('patrol')
  const first = begunAwake(onFiveMinutes(later(now, minutesToFirst)), patrol.minutes)
  const idea = hourOf(first) < evening ? ideaOf('river') : patrol
  return { idea, site: home, starts: [first], state: 'published' }
}

/** What home did last: some of it still waits for persona `leader`'s word. */
const yesterday = (planning: Planning): Offering => {
  const idea = ideaOf('sorting')
  const starts = [startNear(planning, idea, 0, -1)]
  return { idea, site: planning.home, starts, state: 'published', rosterOpen: true }
}

const homeIdeas = [
  'weekend-mother',
  'repair',
  'phone',
  'clinic',
  'books',
  'guandan',
  'haircut',
  'party-history',
]
const townIdeas = [
  'night-market',
  'night-market-help',
  'stage',
  'first-aid',
  'fair',
  'baking',
  'sorting',
  'live',
]
const centerIdeas = ['policy', 'film', 'law', 'basketball', 'caregiver', 'choir']

const near = (planning: Planning): Offering[] => {
  const institute = planning.places.institutes.find(({ id }) => id === planning.home.parentId)
  if (!institute) throw new Error('home lies in no town')
  return [
    ...homeIdeas.map(key => coming(planning, ideaOf(key), planning.home)),
    ...townIdeas.map(key => coming(planning, ideaOf(key), institute)),
    ...centerIdeas.map(key => coming(planning, ideaOf(key), planning.places.center)),
  ]
}

const counts = { comingInTown: 18, coming: 72, goneAtHome: 24, goneInTown: 36, gone: 130 }

/** Every idea in turn, so that none is missing and none is everywhere. */
const spread = (
  planning: Planning,
  count: number,
  sites: readonly Place[],
  make: (planning: Planning, idea: Idea, site: Place) => Offering,
): Offering[] => {
  const order = planning.random.shuffle(ideas)
  return Array.from({ length: count }, (_, at) =>
    make(planning, order[at % order.length] as Idea, planning.random.pick(sites)),
  )
}

const waiting = (planning: Planning): Offering[] => {
  const ahead = { ...planning, now: later(planning.now, 2 * 24 * 60) }
  const offer = (key: string, state: ActivityState) => ({
    ...coming(ahead, ideaOf(key), planning.home),
    state,
  })
  return [
    offer('meals', 'reviewing'),
    offer('papercut', 'reviewing'),
    offer('stage', 'reviewing'),
    offer('trees', 'reviewing'),
    { ...offer('crossing', 'rejected'), reason: '路口还没有划定志愿者站位，请和交警中队确认后再报。' },
  ]
}

/** What the county offered in the past months and offers in the next weeks; the next activity of home first. */
export const planOf = (planning: Planning): Offering[] => {
  const { places, home } = planning
  const town = stationsBelow(places.institutes.find(({ id }) => id === home.parentId) ?? home)
  const everywhere = [...places.stations, ...places.institutes]
  return [
    next(planning),
    yesterday(planning),
    ...near(planning),
    ...spread(planning, counts.comingInTown, town, coming),
    ...spread(planning, counts.coming, everywhere, coming),
    ...spread(planning, counts.goneAtHome, [home], gone),
    ...spread(planning, counts.goneInTown, town, gone),
    ...spread(planning, counts.gone, everywhere, gone),
    ...waiting(planning),
  ]
}
