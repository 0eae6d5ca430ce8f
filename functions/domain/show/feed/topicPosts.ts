import type { Page } from '../../../contracts/common'
import type { PostOut } from '../../../contracts/show'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { type From, readPage } from '../../page'
import { refuse } from '../../refusal'
import { listedMark, listedOut, pageSize, sliceOf } from '../post/post'
import { likedOf } from './likedMarks'

type FeedDeps = Pick<Deps, 'keys' | 'media' | 'shows'>

const postsUnder = async ({ shows }: FeedDeps, topicId: string, { after, limit }: From) => {
  const [topic, posts] = await Promise.all([
    shows.topic(topicId),
    shows.publishedUnder(topicId, { olderThan: after, limit }),
  ])
  return topic ? posts : refuse('NOT_FOUND', 'topicId')
}

/** The newest posts under a topic. */
export const topicPosts = async (
  deps: FeedDeps,
  actor: Actor | undefined,
  topicId: string,
  cursor: string | undefined,
): Promise<Page<'posts', PostOut>> => {
  const scope = { endpoint: 'listPosts', filter: ['topic', topicId], personId: actor?.personId }
  const asked = { scope, cursor, limit: pageSize }
  const { items, next } = await readPage(deps.keys.cursor, asked, async from => {
    const posts = await postsUnder(deps, topicId, from)
    const liked = await likedOf(deps, actor, posts.map(listedMark))
    return sliceOf(posts, from, post => listedOut(deps.media, post, liked.has(listedMark(post))))
  })
  return { posts: items, ...next }
}
