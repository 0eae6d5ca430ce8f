import type { Deps } from '../../deps'
import { dropWaitingCopies, withdrawCopies } from '../../photo/check/applyVerdict'
import type { Photo } from '../../photo/photo'

type TidyDeps = Pick<Deps, 'shows' | 'photos' | 'media'>

const remove = async (deps: TidyDeps, photo: Photo) => {
  await Promise.all([withdrawCopies(deps, photo), dropWaitingCopies(deps, photo)])
  await deps.photos.forget(photo.ref)
}

/**
 * What becomes of a photo a day after it came: one that a published post shows stays, one whose post still waits is
 * looked at again, any other goes. It is refused before anything is deleted, so that no post can claim it meanwhile.
 */
export const tidyPhoto = async (deps: TidyDeps, photo: Photo): Promise<void> => {
  if (!photo.postId) {
    if (await deps.photos.abandon(photo.ref)) await remove(deps, photo)
    return
  }
  const post = await deps.shows.post(photo.postId, { fresh: true })
  const shown = post?.card.photos.includes(photo.ref)
  if (shown && post?.state === 'published') return deps.photos.keep(photo.ref)
  if (post?.state !== 'checking') await remove(deps, photo)
}
