import type { Deps } from '../deps'
import { type Actor, intentOf } from '../intent'
import { found } from '../refusal'
import { needOwnUse } from '../usedKey/takeKey'
import { isPublished, markOf, needShowOn } from './post/post'

type LikeDeps = Pick<Deps, 'now' | 'settings' | 'shows'>
type Input = { postId: string; key?: string | undefined }

/** A read that lags does not know yet what was published a moment ago, so a refusal looks again. */
const publishedPost = async ({ shows }: Pick<Deps, 'shows'>, postId: string) => {
  const seen = await shows.post(postId)
  const post = seen && isPublished(seen) ? seen : await shows.post(postId, { fresh: true })
  return found(post && isPublished(post) ? post : undefined)
}

/** Sets the person's like; set already, it stays. The count follows by the stream. */
export const likePost = async (deps: LikeDeps, actor: Actor, input: Input): Promise<{ liked: boolean }> => {
  needShowOn(deps.settings)
  const mark = markOf(await publishedPost(deps, input.postId))
  const intent = intentOf(actor, 'likePost', input)
  const like = { personId: actor.personId, mark, by: actor.requestId }
  needOwnUse(await deps.shows.like(like, { intent, at: deps.now() }), intent)
  return { liked: true }
}

/** Takes the person's like back, where there is one. */
export const unlikePost = async (deps: LikeDeps, actor: Actor, input: Input): Promise<{ liked: boolean }> => {
  needShowOn(deps.settings)
  const mark = markOf(await publishedPost(deps, input.postId))
  const intent = intentOf(actor, 'unlikePost', input)
  const like = { personId: actor.personId, mark }
  needOwnUse(await deps.shows.unlike(like, { intent, at: deps.now() }), intent)
  return { liked: false }
}
