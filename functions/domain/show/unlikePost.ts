import type { Actor } from '../actor'
import { needShowOn } from '../county/county'
import type { Deps } from '../deps'
import { markOfPublished } from './like/likedPost'

/** Takes the person's like back, where there is one. */
export const unlikePost = async (
  deps: Pick<Deps, 'settings' | 'shows'>,
  { personId }: Actor,
  { postId }: { postId: string },
): Promise<{ liked: boolean }> => {
  needShowOn(deps.settings)
  const mark = await markOfPublished(deps, postId)
  await deps.shows.unlike({ personId, mark })
  return { liked: false }
}
