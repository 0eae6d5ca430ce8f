import type { Deps } from '../../deps'
import type { Photo } from '../../photo/photo'
import { type Fate, fateOf, lateFateOf } from './fate'
import type { Post } from './post'

type SettleDeps = Pick<Deps, 'now' | 'shows' | 'photos'>
type Decide = (post: Post, photos: Photo[]) => Fate

const carryOut = (deps: SettleDeps, post: Post, fate: Fate): Promise<void> => {
  if (fate === 'wait') return Promise.resolve()
  if (fate === 'publish') return deps.shows.publish(post, deps.now())
  if (fate === 'moderate') return deps.shows.leaveToModerators(post)
  return deps.shows.refusePost(post.id, fate.refused)
}

const settle = async (deps: SettleDeps, postId: string, decide: Decide) => {
  const post = await deps.shows.post(postId, { fresh: true })
  if (post?.state !== 'checking') return
  const photos = await deps.photos.photos(post.card.photos)
  await carryOut(deps, post, decide(post, photos))
}

/** Looks at a post anew, whenever something about it or its photos changed; the last change decides. */
export const settlePost = (deps: SettleDeps, postId: string) => settle(deps, postId, fateOf)

const claimPhotos = ({ photos }: SettleDeps, { id, card }: Pick<Post, 'id' | 'card'>) =>
  Promise.all(card.photos.map(ref => photos.claim(ref, id)))

/** A post was written: its photos are bound to it, whether they arrived or not. */
export const admitPost = async (deps: SettleDeps, post: Pick<Post, 'id' | 'card'>): Promise<void> => {
  await claimPhotos(deps, post)
  await settlePost(deps, post.id)
}

/** A post has waited too long; what was missed on the way is made up for first. */
export const endWait = async (deps: SettleDeps, postId: string): Promise<void> => {
  const post = await deps.shows.post(postId, { fresh: true })
  if (post?.state !== 'checking') return
  await claimPhotos(deps, post)
  await settle(deps, postId, lateFateOf)
}
