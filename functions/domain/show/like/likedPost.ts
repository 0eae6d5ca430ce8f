import type { Deps } from '../../deps'
import { found } from '../../refusal'
import { isPublished, markOf } from '../post/post'

/** A read that lags does not know yet what was published a moment ago, so a refusal looks again. */
const publishedPost = async ({ shows }: Pick<Deps, 'shows'>, postId: string) => {
  const seen = await shows.post(postId)
  const post = seen && isPublished(seen) ? seen : await shows.post(postId, { fresh: true })
  return found(post && isPublished(post) ? post : undefined)
}

/** Where a published post stands in the feeds: likes stand under it. */
export const markOfPublished = async (deps: Pick<Deps, 'shows'>, postId: string) =>
  markOf(await publishedPost(deps, postId))
