import type { Deps } from '../deps'
import { type Actor, intentOf } from '../intent'
import { bindKey } from '../person/bindKey'
import { found } from '../refusal'
import { isPublished, markOf, needShowOn } from './post'

type LikeDeps = Pick<Deps, 'now' | 'settings' | 'people' | 'shows'>
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
  await bindKey(deps, actor, intentOf(actor, 'likePost', input))
  await deps.shows.like({ personId: actor.personId, mark, by: actor.requestId })
  return { liked: true }
}

/** Takes the person's like back, where there is one. */
export const unlikePost = async (deps: LikeDeps, actor: Actor, input: Input): Promise<{ liked: boolean }> => {
  needShowOn(deps.settings)
  const mark = markOf(await publishedPost(deps, input.postId))
  await bindKey(deps, actor, intentOf(actor, 'unlikePost', input))
  await deps.shows.unlike({ personId: actor.personId, mark })
  return { liked: false }
}
