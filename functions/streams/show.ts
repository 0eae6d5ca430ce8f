import type { Deps } from '../domain/deps'
import type { Photo } from '../domain/photo/photo'
import type { Like } from '../domain/show/like/like'
import type { Post } from '../domain/show/post/post'
import { admitPost, settlePost } from '../domain/show/post/settlePost'
import type { Read } from './change'
import { countLikes } from './likes'
import { oneByOne, type Reaction, together } from './reaction'

type ShowDeps = Pick<Deps, 'now' | 'shows' | 'photos'>

/** Likes were set or taken back: a batch is counted at once. */
export const likeReaction = (deps: Pick<Deps, 'now' | 'shows'>, read: Read<Like>): Reaction =>
  together('like', read, (changes, shard) => countLikes(deps, changes, shard))

/** A new post takes its photos. */
export const postReaction = (deps: ShowDeps, read: Read<Post>): Reaction =>
  oneByOne('post', read, async ({ before, after }) => {
    if (!before && after?.state === 'checking') await admitPost(deps, after)
  })

/** A photo's check ended: its post may be complete. A photo without a post is looked at when one takes it. */
export const photoReaction = (deps: ShowDeps, read: Read<Photo>): Reaction =>
  oneByOne('photo', read, async ({ before, after }) => {
    if (after?.postId && after.state !== before?.state) await settlePost(deps, after.postId)
  })
