import type * as z from 'zod'
import type { Page } from '../../contracts/common'
import type { PostOut } from '../../contracts/show'
import type { listPostsInput } from '../../contracts/show.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { latestPosts } from './feed/latestPosts'
import { myPosts } from './feed/myPosts'
import { topicPosts } from './feed/topicPosts'

type ListDeps = Pick<Deps, 'now' | 'keys' | 'settings' | 'media' | 'shows'>
type Posts = Page<'posts', PostOut> & { off?: boolean }

/** One of the feeds, newest first. While 文明秀 is off, residents' posts are seen by their authors alone. */
export const listPosts = async (
  deps: ListDeps,
  actor: Actor | undefined,
  { kind, topicId, cursor }: z.output<typeof listPostsInput>,
): Promise<Posts> => {
  if (kind === 'mine') return myPosts(deps, actor ?? refuse('UNAUTHENTICATED'), cursor)
  if (!deps.settings.showOn) return { posts: [], off: true }
  if (kind === 'latest') return latestPosts(deps, actor, cursor)
  return topicPosts(deps, actor, topicId ?? refuse('BAD_INPUT', 'topicId'), cursor)
}
