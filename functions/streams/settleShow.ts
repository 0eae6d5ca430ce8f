import type { Deps } from '../domain/deps'
import { applyVerdict } from '../domain/photo/check/applyVerdict'
import type { Photo, PictureCheck } from '../domain/photo/photo'
import type { Post } from '../domain/show/post/post'
import { admitPost, settlePost } from '../domain/show/post/settlePost'
import type { Change } from './change'

type ShowDeps = Pick<Deps, 'now' | 'shows' | 'photos' | 'media'>

/** A new post takes its photos. */
export const postChanged = async (deps: ShowDeps, { before, after }: Change<Post>): Promise<void> => {
  if (!before && after?.state === 'checking') await admitPost(deps, after)
}

/** A photo's check ended: its post may be complete. A photo without a post is looked at when one takes it. */
export const photoChanged = async (deps: ShowDeps, { before, after }: Change<Photo>): Promise<void> => {
  if (after?.postId && after.state !== before?.state) await settlePost(deps, after.postId)
}

/** What a check is of and what WeChat says have met. */
export const checkChanged = async (deps: ShowDeps, { after }: Change<PictureCheck>): Promise<void> => {
  if (after?.ref && after.verdict) await applyVerdict(deps, after.ref, after.verdict)
}
