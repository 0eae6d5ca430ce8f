import { later } from '../../../../functions/domain/day'
import type { Random } from '../random'
import { shanghaiTime, weekdayOf } from '../shanghaiTime'
import type { Idea } from './ideas/idea'

type Planning = { random: Random; now: Date }

const suits = ({ days }: Idea, at: Date) => {
  const weekend = weekdayOf(at) >= 6
  return days === 'any' || weekend === (days === 'weekend')
}

const soonest = 40
const week = 7 * 24 * 60
const tries = 14

/** The first day from `from` on, in the direction of `step`, that suits the idea and lies on that side of now. */
export const startNear = ({ random, now }: Planning, idea: Idea, from: number, step: 1 | -1): Date => {
  const hour = random.pick(idea.hours)
  const lies = (at: Date) => (step > 0 ? at > later(now, soonest) : later(at, idea.minutes) < later(now, -60))
  for (let days = from, left = tries; left > 0; days += step, left--) {
    const at = shanghaiTime(now, days, hour)
    if (suits(idea, at) && lies(at)) return at
  }
  throw new Error(`${idea.key} suits no day`)
}

const horizon = { ahead: 20, back: 110 }
/** Near days are fuller than far ones. */
const nearness = 1.6
export const daysAhead = (random: Random) => Math.floor(horizon.ahead * random.next() ** nearness)
export const daysBack = (random: Random) => -1 - Math.floor(horizon.back * random.next() ** nearness)

export const weekly = (first: Date, count: number) =>
  Array.from({ length: count }, (_, at) => later(first, at * week))

/** Night classes and reading go on for some weeks; the rest happens once. */
export const rounds = (random: Random, { topic }: Idea) =>
  topic === 'night-school' || topic === 'weekend-mother' ? random.int(2, 3) : random.int(1, 6) === 6 ? 2 : 1
