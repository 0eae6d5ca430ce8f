import type { Deps } from '../../deps'
import type { Verdict } from '../../ports'
import { publicKeys, waitingKeys } from '../copies/copyKeys'
import { type Photo, stateAfter } from '../photo'

type VerdictDeps = Pick<Deps, 'photos' | 'media'>

const publishCopies = async ({ media }: VerdictDeps, photo: Photo) => {
  const [from, to] = [waitingKeys(photo), publicKeys(photo.ref)]
  await Promise.all([media.publish(from.small, to.small), media.publish(from.large, to.large)])
}

/** Takes away what everyone could see. */
export const withdrawCopies = async ({ media }: Pick<Deps, 'media'>, { ref }: Photo) => {
  await Promise.all(Object.values(publicKeys(ref)).map(key => media.withdraw(key)))
}

/** Copies that wait no longer; those that a moderator has still to see stay. */
export const dropWaitingCopies = async ({ media }: Pick<Deps, 'media'>, photo: Photo) => {
  await Promise.all(Object.values(waitingKeys(photo)).map(key => media.dropWaiting(key)))
}

/**
 * WeChat's verdict and the photo it is about have met. The first verdict stands; a repeat only tidies up. Copies are
 * public before the photo is said to be, and go again where it was refused in between.
 */
export const applyVerdict = async (deps: VerdictDeps, ref: string, verdict: Verdict): Promise<void> => {
  const [photo] = await deps.photos.photos([ref])
  const publishes = photo?.state === 'checking' && verdict === 'pass'
  if (publishes) await publishCopies(deps, photo)
  const settled = await deps.photos.settle(ref, stateAfter(verdict))
  if (publishes && settled?.state !== 'passed') await withdrawCopies(deps, photo)
  if (settled && settled.state !== 'review') await dropWaitingCopies(deps, settled)
}
