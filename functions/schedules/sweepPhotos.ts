import type { Deps } from '../domain/deps'
import { endWait } from '../domain/show/post/settlePost'
import { tidyPhoto } from '../domain/show/post/tidyPhoto'
import { throughAll } from './throughAll'

type SweepDeps = Pick<Deps, 'now' | 'shows' | 'photos' | 'media'>

const minute = 60_000
/** WeChat answers a picture check within 30 minutes. */
const longestWait = 45 * minute
const longestUnused = 24 * 60 * minute

const ago = ({ now }: SweepDeps, milliseconds: number) => new Date(now().getTime() - milliseconds)

/** Ends what waited too long for its photos, and removes photos that nothing shows. */
export const sweepPhotos = async (deps: SweepDeps): Promise<void> => {
  const waitingSince = ago(deps, longestWait)
  const unusedSince = ago(deps, longestUnused)
  const errors = [
    ...(await throughAll(
      from => deps.shows.checkingSince(waitingSince, from),
      postId => endWait(deps, postId),
    )),
    ...(await throughAll(
      from => deps.photos.untidySince(unusedSince, from),
      photo => tidyPhoto(deps, photo),
    )),
  ]
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} posts or photos were not swept`)
}
