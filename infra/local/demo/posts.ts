import { type AttendanceRecord, attendanceId } from '../../../functions/domain/attendance/attendance'
import { later } from '../../../functions/domain/day'
import { hashOf, lettersOf } from '../../../functions/domain/ids'
import { cardOf } from '../../../functions/domain/show/card'
import type { Post } from '../../../functions/domain/show/post'
import type { DemoSession } from './activities'
import { awake, hourOf } from './clock'
import { momentId } from './ids'
import type { DemoPerson } from './people'
import type { Motif } from './pictures/draw'
import { lightAt } from './pictures/light'
import type { SceneName } from './pictures/scenes'
import type { Random } from './random'
import { textsAbout } from './stories/tell'
import { type DemoTopic, topics } from './topics'
import { seeded, seededIntent } from './traces'

export type DemoPhoto = { ref: string; motif: Motif }
export type DemoPost = Post & { publishedAt: string; photos: DemoPhoto[] }

/** Somebody who was there and can tell of it. */
export type Witness = { person: DemoPerson; session: DemoSession; record: AttendanceRecord }

type Telling = { random: Random; now: Date }

/** What else catches the eye at each place. */
const besides: Readonly<Record<SceneName, readonly [SceneName, SceneName]>> = {
  river: ['field', 'street'],
  courtyard: ['street', 'library'],
  classroom: ['library', 'workbench'],
  market: ['stage', 'clinic'],
  field: ['river', 'courtyard'],
  stage: ['market', 'courtyard'],
  street: ['courtyard', 'market'],
  workbench: ['courtyard', 'classroom'],
  clinic: ['courtyard', 'market'],
  library: ['classroom', 'courtyard'],
}

const variants = 2
const share = { none: 0.12, second: 0.45, third: 0.4, topic: 0.75 }

const scenesFor = (random: Random, scene: SceneName): SceneName[] => {
  if (random.chance(share.none)) return []
  const [second, third] = besides[scene]
  if (!random.chance(share.second)) return [scene]
  return random.chance(share.third) ? [scene, second, third] : [scene, second]
}

const photosFor = (random: Random, { idea, startAt, id }: DemoSession, who: string): DemoPhoto[] => {
  const light = lightAt(hourOf(new Date(startAt)))
  return scenesFor(random, idea.scene).map((scene, at) => ({
    ref: lettersOf(hashOf('demo photo', id, who, String(at)).subarray(0, 16)),
    motif: { scene, light, variant: random.int(1, variants) },
  }))
}

const topicFor = (random: Random, { idea }: DemoSession): DemoTopic | undefined =>
  random.chance(share.topic) ? topics.find(({ key }) => key === idea.topic) : undefined

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
const chosen = (random: Random, witnesses: Witness[]): Witness[] => {
  const telling = random.shuffle(witnesses.filter(mayTell))
  const hero = telling.filter(isHero).sort(latestFirst).slice(0, heroPosts)
  const others = fewOfEach(telling.filter(({ person }) => !person.persona)).sort(latestFirst)
  const places = new Set<number>()
  const most = Math.min(postCount - hero.length, others.length)
  while (places.size < most) places.add(Math.floor(others.length * random.next() ** nearness))
  return [...hero, ...[...places].flatMap(place => others[place] ?? [])]
}

const latestFirst = (a: Witness, b: Witness) => (a.record.startAt < b.record.startAt ? 1 : -1)

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
