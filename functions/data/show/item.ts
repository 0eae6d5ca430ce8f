import * as z from 'zod'
import type { Photo } from '../../domain/photo/photo'
import { monthOf } from '../../domain/show/board/week'
import { isPublished, markOf, type Post, readMark } from '../../domain/show/post/post'
import type { PictureCheck, Topic } from '../../domain/show/store'
import { defineEntity, type Item, type Key } from '../entity'
import { intentShape } from '../intentShape'

export const cardShape = z.lazy(() =>
  z.object({
    author: z.string(),
    text: z.string(),
    cut: z.boolean().optional(),
    photos: z.array(z.string()),
    topicId: z.string().optional(),
    topicName: z.string().optional(),
    activity: z.object({ title: z.string(), siteName: z.string() }).optional(),
  }),
)

const postShape = z.lazy(() =>
  z.object({
    id: z.string(),
    personId: z.string(),
    at: z.string(),
    state: z.enum(['checking', 'published', 'refused', 'removed']),
    card: cardShape,
    text: z.string().optional(),
    textVerdict: z.enum(['pass', 'review']),
    sessionId: z.string().optional(),
    likes: z.int(),
    publishedAt: z.string().optional(),
    reason: z.string().optional(),
    by: z.string(),
    intent: intentShape,
  }),
) satisfies z.ZodType<Post>

export const postKey = (postId: string): Key => ({ pk: postId, sk: 'post' })

const feedPrefix = 'feed#'
export const feedPk = (month: string) => `${feedPrefix}${month}`
/** Partitions of the feed index for what is not in a feed: it waits for a check, for a moderator, for tidying up. */
export const queues = { checking: 'checking', moderators: 'moderators', untidy: 'untidy' } as const

/** Where a published post stands: in its month's feed and under its topic. */
export const feedKeys = ({ id, card }: Pick<Post, 'id' | 'card'>, publishedAt: string) => ({
  feedPk: feedPk(monthOf(new Date(publishedAt))),
  feedSk: markOf({ id, publishedAt }),
  topicPk: card.topicId,
})

const postIndexes = (post: Post) => ({
  authorPk: post.personId,
  authorSk: post.at,
  ...(post.state === 'checking' ? { feedPk: queues.checking, feedSk: post.at } : {}),
  ...(isPublished(post) ? feedKeys(post, post.publishedAt) : {}),
})

type PostKey = Key & { authorPk?: string; authorSk?: string; feedPk?: string; feedSk?: string }

const publishedAtOf = ({ feedPk, feedSk }: PostKey) =>
  feedPk?.startsWith(feedPrefix) && feedSk ? readMark(feedSk).publishedAt : undefined

/** Author and times stand in the index keys alone: under 1 KB a post costs one write each. */
const storedPost = defineEntity({
  type: 'post',
  v: 1,
  shape: postShape,
  key: ({ id }) => postKey(id),
  indexes: postIndexes,
  fromKey: (key: PostKey) => ({
    id: key.pk,
    personId: key.authorPk,
    at: key.authorSk,
    publishedAt: publishedAtOf(key),
  }),
})

/** Beside the post stands how far each shard of the likes' stream has been counted: nothing at first. */
export const postEntity = {
  ...storedPost,
  toItem: (post: Post) => ({ ...storedPost.toItem(post), counted: {} }),
}

export const photoKey = (ref: string): Key => ({ pk: `photo#${ref}`, sk: 'photo' })

const photoShape = z.lazy(() =>
  z.object({
    ref: z.string(),
    state: z.enum(['checking', 'passed', 'review', 'refused']).optional(),
    personId: z.string().optional(),
    content: z.string().optional(),
    traceId: z.string().optional(),
    postId: z.string().optional(),
    at: z.string().optional(),
  }),
) satisfies z.ZodType<Photo>

/** Where a photo stands from its arrival until somebody has looked whether it is used. */
export const untidyKeys = ({ ref, at }: { ref: string; at: string }) => ({
  feedPk: queues.untidy,
  feedSk: `${at}#${ref}`,
})

/** A photo, joined from what comes in any order: the upload, the post that uses it, the verdict. */
export const photoEntity = defineEntity({
  type: 'photo',
  v: 1,
  shape: photoShape,
  key: ({ ref }) => photoKey(ref),
  fromKey: ({ pk }) => ({ ref: pk.slice('photo#'.length) }),
})

export const checkKey = (traceId: string): Key => ({ pk: `check#${traceId}`, sk: 'check' })

/** A picture check at WeChat: what it is of, and the verdict, whichever comes first. */
export const checkEntity = defineEntity({
  type: 'check',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      traceId: z.string(),
      ref: z.string().optional(),
      verdict: z.enum(['pass', 'review', 'risky']).optional(),
    }),
  ) satisfies z.ZodType<PictureCheck>,
  key: ({ traceId }) => checkKey(traceId),
  fromKey: ({ pk }) => ({ traceId: pk.slice('check#'.length) }),
})

export const topicsPk = 'topics'
export const topicKey = (topicId: string): Key => ({ pk: topicsPk, sk: topicId })

export const topicEntity = defineEntity({
  type: 'topic',
  v: 1,
  shape: z.lazy(() =>
    z.object({ id: z.string(), name: z.string(), description: z.string() }),
  ) satisfies z.ZodType<Topic>,
  key: ({ id }) => topicKey(id),
  fromKey: ({ sk }) => ({ id: sk }),
})

/** The months that have a feed, so that nobody looks for older posts where there are none. */
export const monthsKey: Key = { pk: 'feed', sk: 'months' }

export const monthsEntity = defineEntity({
  type: 'months',
  v: 1,
  shape: z.lazy(() => z.object({ months: z.set(z.string()) })),
  key: () => monthsKey,
})

export const keysOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) })
