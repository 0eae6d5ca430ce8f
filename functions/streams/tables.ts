import type { Deps } from '../domain/deps'
import type { Voucher } from '../domain/mall/voucher/voucher'
import type { Photo, PictureCheck } from '../domain/photo/photo'
import type { Like } from '../domain/show/like/like'
import type { Post } from '../domain/show/post/post'
import type { Read } from './change'
import { voucherReaction } from './mall'
import { checkReaction } from './photo'
import type { Reaction } from './reaction'
import { likeReaction, photoReaction, postReaction } from './show'

type PeopleReaders = { like: Read<Like>; voucher: Read<Voucher> }

/** What follows from a change in the people table. */
export const peopleReactions = (
  deps: Pick<Deps, 'now' | 'shows' | 'mall'>,
  read: PeopleReaders,
): Reaction[] => [likeReaction(deps, read.like), voucherReaction(deps, read.voucher)]

type ShowReaders = { post: Read<Post>; photo: Read<Photo>; check: Read<PictureCheck> }

/** What follows from a change in the shows table. */
export const showReactions = (
  deps: Pick<Deps, 'now' | 'shows' | 'photos' | 'media'>,
  read: ShowReaders,
): Reaction[] => [
  postReaction(deps, read.post),
  photoReaction(deps, read.photo),
  checkReaction(deps, read.check),
]
