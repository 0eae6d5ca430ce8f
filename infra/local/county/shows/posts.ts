import { attendanceId } from '../../../../functions/domain/attendance/attendance'
import { later } from '../../../../functions/domain/day'
import { cardOf } from '../../../../functions/domain/show/post/card'
import type { Post } from '../../../../functions/domain/show/post/post'
import type { DemoSession } from '../activities/activities'
import { momentId } from '../ids'
import type { Random } from '../random'
import { seeded, seededIntent } from '../seeded'
import { awake } from '../shanghaiTime'
import { chosen, type Witness } from './authors'
import { type DemoPhoto, photosFor } from './photoMotifs'
import { textsAbout } from './stories/storyTexts'
import { type DemoTopic, topics } from './topics'

export type DemoPost = Post & { publishedAt: string; photos: DemoPhoto[] }

type Telling = { random: Random; now: Date }

const topicShare = 0.75

const topicFor = (random: Random, { idea }: DemoSession): DemoTopic | undefined =>
  random.chance(topicShare) ? topics.find(({ key }) => key === idea.topic) : undefined

const restingHours = { least: 0.4, most: 7 }

/** In the hours after the check-out; for what ended just now, some minutes ago. */
const writtenAt = ({ random, now }: Telling, { record }: Witness): Date => {
  const left = new Date(record.checkOut?.at ?? record.endAt)
  const { least, most } = restingHours
  const at = awake(later(left, Math.round(60 * (least + (most - least) * random.next()))))
  return at < now ? at : later(now, -random.int(3, 45))
}

const postBy = (telling: Telling, witness: Witness, text: string): DemoPost => {
  const { person, session, record } = witness
  const { random } = telling
  const at = writtenAt(telling, witness)
  const id = momentId('pos', at, attendanceId(session.id, person.id))
  const photos = photosFor(random, session, person.id)
  const topic = topicFor(random, session)
  const card = cardOf({
    author: person.displayName,
    text,
    photos: photos.map(({ ref }) => ref),
    ...(topic ? { topicId: topic.id, topicName: topic.name } : {}),
    activity: { title: record.title, siteName: record.siteName },
  })
  const written = at.toISOString()
  return {
    ...{ id, personId: person.id, at: written, publishedAt: written, state: 'published', ...card },
    ...{ textVerdict: 'pass', sessionId: session.id, likes: 0, by: seeded },
    intent: seededIntent('post', id),
    photos,
  }
}

/** Every text about an idea once before any comes again. */
const tellerOf = (random: Random) => {
  const told = new Map<string, { texts: string[]; next: number }>()
  return (key: string): string => {
    const about = told.get(key) ?? { texts: textsAbout(random, key), next: 0 }
    told.set(key, { ...about, next: about.next + 1 })
    return about.texts[about.next % about.texts.length] ?? ''
  }
}

/** What volunteers showed of their days, with pictures, oldest first. */
export const postsOf = (telling: Telling, witnesses: Witness[]): DemoPost[] => {
  const tell = tellerOf(telling.random)
  return chosen(telling.random, witnesses)
    .map(witness => postBy(telling, witness, tell(witness.session.idea.key)))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
}
