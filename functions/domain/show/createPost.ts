import type * as z from 'zod'
import type { PostOut } from '../../contracts/show'
import type { createPostInput } from '../../contracts/show.input'
import type { Actor } from '../actor'
import { type AttendanceRecord, sessionOfAttendance } from '../attendance/attendance'
import { needShowOn } from '../county/county'
import type { Deps } from '../deps'
import { type Intent, idOfIntent, intentOf, isRepeat } from '../intent'
import { activePerson } from '../person/access/acting'
import type { Profile } from '../person/person'
import { verdictOnText } from '../person/text/publicText'
import { refOf } from '../photo/id/photoId'
import { type Refused, refuse } from '../refusal'
import { cardOf } from './post/card'
import { type Post, postOut } from './post/post'
import type { Topic } from './topic/topic'

type Input = z.output<typeof createPostInput>
type PostDeps = Pick<
  Deps,
  'now' | 'keys' | 'settings' | 'media' | 'wechat' | 'people' | 'attendances' | 'shows'
>
type Seen = { profile: Profile; topic?: Topic | undefined; record?: AttendanceRecord | undefined }

const refsOf = ({ keys }: PostDeps, { personId }: Actor, { photoIds }: Input): string[] => {
  if (new Set(photoIds).size < photoIds.length) refuse('BAD_INPUT', 'photoIds')
  return photoIds.map(id => refOf(keys.photo, personId, id) ?? refuse('NOT_FOUND', 'photoIds'))
}

/** The person's own record, for what is tied to having been there. */
const served = async ({ attendances }: PostDeps, personId: string, attendanceId: string) => {
  const sessionId = sessionOfAttendance(attendanceId, personId)
  const record = sessionId ? await attendances.record(personId, sessionId) : undefined
  return record?.checkIn ? record : undefined
}

const look = async (
  deps: PostDeps,
  { personId }: Actor,
  { topicId, attendanceId }: Input,
): Promise<Seen | Refused> => {
  const [profile, topic, record] = await Promise.all([
    deps.people.profile(personId),
    topicId === undefined ? undefined : deps.shows.topic(topicId),
    attendanceId === undefined ? undefined : served(deps, personId, attendanceId),
  ])
  if (!profile || !activePerson(profile).volunteer) return { refused: 'VOLUNTEER_NEEDED' }
  if (!profile.phone) return { refused: 'PHONE_NEEDED' }
  if (topicId && !topic) return { refused: 'NOT_FOUND', field: 'topicId' }
  if (attendanceId && !record) return { refused: 'NOT_FOUND', field: 'attendanceId' }
  return { profile, topic, record }
}

const contentFrom = ({ profile, topic, record }: Seen, { text }: Input, photos: string[]) =>
  cardOf({
    author: profile.displayName,
    text,
    photos,
    topicId: topic?.id,
    topicName: topic?.name,
    activity: record && { title: record.title, siteName: record.siteName },
  })

const newPost = (
  actor: Actor,
  intent: Intent,
  parts: Pick<Post, 'at' | 'card' | 'text' | 'textVerdict' | 'sessionId'>,
): Post => ({
  id: idOfIntent('pos', actor, intent),
  personId: actor.personId,
  state: 'checking',
  likes: 0,
  by: actor.requestId,
  intent,
  ...parts,
})

const answer = ({ media }: PostDeps, post: Post) => ({ post: postOut(media, post, false) })

const write = async (deps: PostDeps, actor: Actor, intent: Intent, input: Input): Promise<Post | Refused> => {
  const photos = refsOf(deps, actor, input)
  const seen = await look(deps, actor, input)
  if ('refused' in seen) return seen
  const looked = await verdictOnText(deps, seen.profile, [{ field: 'text', text: input.text }], 'forum')
  if ('refused' in looked) return looked
  const post = newPost(actor, intent, {
    at: deps.now().toISOString(),
    ...contentFrom(seen, input, photos),
    textVerdict: looked.verdict,
    sessionId: seen.record?.sessionId,
  })
  const outcome = await deps.shows.createPost(post)
  if (outcome.done) return post
  return isRepeat(outcome.post, intent) ? outcome.post : { refused: 'KEY_REUSED' }
}

/** A request whose answer was lost is not refused for what has changed since: the post stands already. */
const standingOr = async (
  { shows }: PostDeps,
  actor: Actor,
  intent: Intent,
  { refused, field }: Refused,
): Promise<Post> => {
  const post = await shows.post(idOfIntent('pos', actor, intent), { fresh: true })
  return post && isRepeat(post, intent) ? post : refuse(refused, field)
}

/**
 * Takes what a volunteer tells of the day. The text is judged at once; the photos are on their way, and the post
 * stands in public when all of them passed.
 */
export const createPost = async (deps: PostDeps, actor: Actor, input: Input): Promise<{ post: PostOut }> => {
  needShowOn(deps.settings)
  const intent = intentOf(actor, 'createPost', input)
  const written = await write(deps, actor, intent, input)
  return answer(deps, 'refused' in written ? await standingOr(deps, actor, intent, written) : written)
}
