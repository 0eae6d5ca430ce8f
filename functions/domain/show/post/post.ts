import type { PostOut, PostState } from '../../../contracts/show'
import type { Deps } from '../../deps'
import type { Intent } from '../../intent'
import type { From, Slice } from '../../page'
import { publicKeys } from '../../photo/photo'
import { refuse } from '../../refusal'
import type { Card } from './card'

/** What lists know of a post. */
export type ListedPost = {
  id: string
  state: PostState
  card: Card
  likes: number
  /** When it was published, or written where it is not. */
  at: string
}

export type Post = {
  id: string
  personId: string
  /** When it was written. */
  at: string
  state: PostState
  card: Card
  /** The whole text, where the card holds only its beginning. */
  text?: string | undefined
  /** What WeChat says of the text; nothing risky is ever stored. */
  textVerdict: 'pass' | 'review'
  /** The session of the service record that the post is tied to. */
  sessionId?: string | undefined
  likes: number
  publishedAt?: string | undefined
  /** Why it was refused, for its author. */
  reason?: string | undefined
  by: string
  intent: Intent
}

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

export const needShowOn = ({ showOn }: Deps['settings']) => {
  if (!showOn) refuse('SHOW_OFF')
}

const photosOut = ({ publicUrl }: Deps['media'], refs: string[]) =>
  refs.map(publicKeys).map(({ small, large }) => ({ small: publicUrl(small), large: publicUrl(large) }))

/** What the phone is shown. Photos stand in public only once the post does. */
export const listedOut = (media: Deps['media'], post: ListedPost, liked: boolean): PostOut => {
  const { id, state, likes, at, card } = post
  const { author, text, topicId, topicName, activity } = card
  return {
    ...{ id, state, author, text, likes, liked, at },
    photos: state === 'published' ? photosOut(media, card.photos) : [],
    ...(card.cut ? { more: true } : {}),
    ...(topicId ? { topicId } : {}),
    ...(topicName ? { topicName } : {}),
    ...(activity ? { activity } : {}),
  }
}

/** The whole of a post, with what only its author is told. */
export const postOut = (media: Deps['media'], post: Post, liked: boolean): PostOut => {
  const { text, reason, publishedAt, at } = post
  const { more, ...out } = listedOut(media, { ...post, at: publishedAt ?? at }, liked)
  return {
    ...out,
    ...(text === undefined ? more && { more } : { text }),
    ...(reason ? { reason } : {}),
  }
}
