import type { Intent } from '../intent'
import type { From, Slice } from '../page'
import type { Photo, PhotoState, PictureCheck } from './photo'

type Named = { ref: string; personId: string; at: string }
type Seen = { done: boolean; photo: Photo }

export type PhotoStore = {
  /** Always as it stands now. */
  photos(refs: string[]): Promise<Photo[]>
  /** A photo that a person is about to upload; not done where one is known under this ref, and that is answered. */
  announce(photo: Named & { intent: Intent }): Promise<Seen>
  /** Takes an upload for checking; not done where one was taken before, and that is answered. */
  takeUpload(photo: Named & { content: string }): Promise<Seen>
  /** Binds a photo to the post that uses it; not done where another post has it. Either may come first. */
  claim(ref: string, postId: string): Promise<Seen>
  /** Ends a photo's check, unless it has ended; answers the photo as it then stands. */
  settle(ref: string, state: PhotoState): Promise<Photo | undefined>
  /** Refuses a photo that no post uses; false where one does by now. */
  abandon(ref: string): Promise<boolean>
  forget(ref: string): Promise<void>
  /** Photos taken before a moment that nobody has tidied up after, oldest first. */
  untidySince(before: Date, from: From): Promise<Slice<Photo>>
  /** A photo that stays: nothing is left to tidy up. */
  keep(ref: string): Promise<void>

  /** Both halves of a check, whichever comes first: what it is of, and what WeChat says. */
  noteCheck(traceId: string, ref: string): Promise<void>
  noteVerdict(traceId: string, verdict: PictureCheck['verdict']): Promise<void>
}
