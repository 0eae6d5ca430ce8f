import type { Random } from '../../random'
import { careStories } from './care'
import { cultureStories } from './culture'
import { environmentStories } from './environment'
import { healthStories } from './health'
import { learningStories } from './learning'
import { safetyStories } from './safety'
import type { Stories } from './story'
import { villageStories } from './village'

const all: readonly Stories[] = [
  environmentStories,
  safetyStories,
  careStories,
  healthStories,
  learningStories,
  villageStories,
  cultureStories,
]

const storiesOf = (key: string): Stories => {
  const stories = all.find(({ days }) => key in days)
  if (!stories) throw new Error(`nobody wrote about ${key}`)
  return stories
}

const briefly = 0.2

/** Each day with each feeling, neighbours never about the same day. */
const pairsOf = (days: readonly string[], feelings: readonly string[]) =>
  feelings.flatMap((_, round) =>
    days.map((day, at) => ({ day, feeling: feelings[(round + at) % feelings.length] ?? '' })),
  )

/** Texts about one idea, each different from the others; they come round again only after all were told. */
export const textsAbout = (random: Random, key: string): string[] => {
  const { days, feelings } = storiesOf(key)
  const pairs = pairsOf(random.shuffle(days[key] ?? []), random.shuffle(feelings))
  return [...new Set(pairs.map(({ day, feeling }) => (random.chance(briefly) ? day : day + feeling)))]
}
