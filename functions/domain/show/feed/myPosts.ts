import type { Page } from '../../../contracts/common'
import type { PostOut } from '../../../contracts/show'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { readPage } from '../../page'
import { isPublished, markOf, pageSize, postOut } from '../post/post'
import { likedOf } from './likedMarks'

/** All that the person wrote, whatever became of it. */
export const myPosts = async (
  deps: Pick<Deps, 'keys' | 'media' | 'shows'>,
  actor: Actor,
  cursor: string | undefined,
): Promise<Page<'posts', PostOut>> => {
  const scope = { endpoint: 'listPosts', filter: 'mine', personId: actor.personId }
  const { items, next } = await readPage(deps.keys.cursor, { scope, cursor, limit: pageSize }, from =>
    deps.shows.writtenBy(actor.personId, from),
  )
  const liked = await likedOf(deps, actor, items.filter(isPublished).map(markOf))
  const posts = items.map(post => postOut(deps.media, post, isPublished(post) && liked.has(markOf(post))))
  return { posts, ...next }
}
