import * as z from 'zod'
import { type PostOut, type PostState, postStates } from '../../../contracts/show'
import { intentShape } from '../../intent'
import type { From, Slice } from '../../page'
import { publicKeys } from '../../photo/copies/copyKeys'
import type { Media } from '../../ports'
import { type Card, cardShape } from './card'

/** What lists know of a post. */
export type ListedPost = {
  id: string
  state: PostState
  card: Card
  likes: number
  /** When it was published, or written where it is not. */
  at: string
}

export const postShape = z.lazy(() =>
  z.object({
    id: z.string(),
    personId: z.string(),
    /** When it was written. */
    at: z.string(),
    state: z.enum(postStates),
    card: cardShape,
    /** The whole text, where the card holds only its beginning. */
    text: z.string().optional(),
    /** What WeChat says of the text; nothing risky is ever stored. */
    textVerdict: z.enum(['pass', 'review']),
    /** The session of the service record that the post is tied to. */
    sessionId: z.string().optional(),
    likes: z.int(),
    publishedAt: z.string().optional(),
    /** Why it was refused, for its author. */
    reason: z.string().optional(),
    by: z.string(),
    intent: intentShape,
  }),
)
export type Post = z.infer<typeof postShape>

/** The place of a published post in every feed: by time, and by id within a millisecond. */
export const markOf = ({ id, publishedAt }: { id: string; publishedAt: string }) => `${publishedAt}#${id}`

export const readMark = (mark: string) => {
  const [publishedAt = '', id = ''] = mark.split('#')
  return { publishedAt, id }
}

/** Posts a page. */
export const pageSize = 20

/** The mark of a post in a feed, where all are published. */
export const listedMark = ({ id, at }: ListedPost) => markOf({ id, publishedAt: at })

/** A full page may have a next one, which begins after its last post. */
export const sliceOf = (
  posts: ListedPost[],
  { limit }: From,
  toOut: (post: ListedPost) => PostOut,
): Slice<PostOut> => {
  const last = posts.length === limit ? posts.at(-1) : undefined
  return { items: posts.map(toOut), after: last && listedMark(last) }
}

export const isPublished = (post: Post): post is Post & { publishedAt: string } =>
  post.state === 'published' && post.publishedAt !== undefined

const photosOut = ({ publicUrl }: Media, refs: string[]) =>
  refs.map(publicKeys).map(({ small, large }) => ({ small: publicUrl(small), large: publicUrl(large) }))

/** What the phone is shown. Photos stand in public only once the post does. */
export const listedOut = (media: Media, post: ListedPost, liked: boolean): PostOut => {
  const { id, state, likes, at, card } = post
  const { author, text, topicId, topicName, activity, cut } = card
  const photos = state === 'published' ? photosOut(media, card.photos) : []
  return { id, state, author, text, more: cut, likes, liked, at, topicId, topicName, activity, photos }
}

/** The whole of a post, with what only its author is told. */
export const postOut = (media: Media, post: Post, liked: boolean): PostOut => {
  const { text, reason, publishedAt, at } = post
  const out = listedOut(media, { ...post, at: publishedAt ?? at }, liked)
  return text === undefined ? { ...out, reason } : { ...out, text, more: undefined, reason }
}
