import type { Deps } from '../domain/deps'
import type { Photo, PictureCheck } from '../domain/photo/photo'
import type { Post } from '../domain/show/post/post'
import type { Read } from './change'
import { oneByOne, type Reaction } from './reaction'
import { checkChanged, photoChanged, postChanged } from './settleShow'

type ShowReaders = { post: Read<Post>; photo: Read<Photo>; check: Read<PictureCheck> }

/** What follows from a change in the shows table. */
export const showReactions = (
  deps: Pick<Deps, 'now' | 'shows' | 'photos' | 'media'>,
  read: ShowReaders,
): Reaction[] => [
  oneByOne('post', read.post, change => postChanged(deps, change)),
  oneByOne('photo', read.photo, change => photoChanged(deps, change)),
  oneByOne('check', read.check, change => checkChanged(deps, change)),
]
