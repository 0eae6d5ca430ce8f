import type { Actor } from '../actor'
import { needShowOn } from '../county/county'
import type { Deps } from '../deps'
import { markOfPublished } from './like/likedPost'

/** Sets the person's like; set already, it stays. The count follows by the stream. */
export const likePost = async (
  deps: Pick<Deps, 'settings' | 'shows'>,
  { personId, requestId: by }: Actor,
  { postId }: { postId: string },
): Promise<{ liked: boolean }> => {
  needShowOn(deps.settings)
  const mark = await markOfPublished(deps, postId)
  await deps.shows.like({ personId, mark, by })
  return { liked: true }
}
