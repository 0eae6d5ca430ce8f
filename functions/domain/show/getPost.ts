import type { PostOut } from '../../contracts/show'
import type { Actor } from '../actor'
import { needShowOn } from '../county/county'
import type { Deps } from '../deps'
import { found } from '../refusal'
import { likedOf } from './feed/likedMarks'
import { isPublished, markOf, type Post, postOut } from './post/post'

/** One post with its whole text: for everyone once it is published, for its author always. */
export const getPost = async (
  deps: Pick<Deps, 'settings' | 'media' | 'shows'>,
  actor: Actor | undefined,
  { postId }: { postId: string },
): Promise<{ post: PostOut }> => {
  const maySee = (post: Post) => isPublished(post) || post.personId === actor?.personId
  const seen = await deps.shows.post(postId)
  const post = found(seen && maySee(seen) ? seen : undefined)
  if (post.personId !== actor?.personId) needShowOn(deps.settings)
  const liked = await likedOf(deps, actor, isPublished(post) ? [markOf(post)] : [])
  return { post: postOut(deps.media, post, liked.size > 0) }
}
