import type { Photo } from '../../photo/photo'
import type { Post } from './post'

/** What becomes of a post, from what is known of its text and photos. */
export type Fate = 'publish' | 'moderate' | 'wait' | { refused: string }

export const reasons = {
  photoRefused: '有照片没有通过检查，请换一张再发。',
  photoTaken: '有照片已经用在另一条里，请重新选择照片。',
  photoMissing: '有照片没有传上来，请在网络好的地方重新发布。',
  photoUnchecked: '照片检查超时，请重新发布。',
} as const

type Checked = Pick<Post, 'id' | 'textVerdict' | 'card'>

const photosOf = ({ card }: Checked, photos: Photo[]): Photo[] =>
  card.photos.map(ref => photos.find(photo => photo.ref === ref) ?? { ref })

const isOpen = ({ state }: Photo) => state === undefined || state === 'checking'

/** Nothing is shown before all of it passed; what a machine cannot tell, a moderator decides. */
export const fateOf = (post: Checked, known: Photo[]): Fate => {
  const photos = photosOf(post, known)
  if (photos.some(({ postId }) => postId !== undefined && postId !== post.id))
    return { refused: reasons.photoTaken }
  if (photos.some(({ state }) => state === 'refused')) return { refused: reasons.photoRefused }
  if (photos.some(isOpen)) return 'wait'
  const doubtful = post.textVerdict === 'review' || photos.some(({ state }) => state === 'review')
  return doubtful ? 'moderate' : 'publish'
}

/** The same for a post that waited too long: what has not come by now does not come. */
export const lateFateOf = (post: Checked, known: Photo[]): Fate => {
  const fate = fateOf(post, known)
  if (fate !== 'wait') return fate
  const missing = photosOf(post, known).some(({ state }) => state === undefined)
  return { refused: missing ? reasons.photoMissing : reasons.photoUnchecked }
}
