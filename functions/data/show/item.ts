import * as z from 'zod'
import { monthOf } from '../../domain/show/board/week'
import { isPublished, markOf, type Post, postShape, readMark } from '../../domain/show/post/post'
import { topicShape } from '../../domain/show/topic/topic'
import { defineEntity, type Key } from '../entity'

export const postKey = (postId: string): Key => ({ pk: postId, sk: 'post' })

const feedPrefix = 'feed#'
export const feedPk = (month: string) => `${feedPrefix}${month}`
/** Partitions of the feed index for what is not in a feed: it waits for a check or for a moderator. */
export const queues = { checking: 'checking', moderators: 'moderators' } as const

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

export const topicsPk = 'topics'
export const topicKey = (topicId: string): Key => ({ pk: topicsPk, sk: topicId })

export const topicEntity = defineEntity({
  type: 'topic',
  v: 1,
  shape: topicShape,
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
