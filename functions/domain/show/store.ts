import type { From, Slice } from '../page'
import type { Photo, PhotoState } from '../photo/photo'
import type { FirstUse, KeyUse } from '../usedKey/store'
import type { Board } from './board/board'
import type { ListedPost, Post } from './post/post'

export type Topic = { id: string; name: string; description: string }

/** A like stands under the place of its post in the feeds, so that a page's likes are one stretch. */
export type Like = { personId: string; mark: string; by?: string | undefined }

/** A change of a post's likes; `sequence` is its place in the shard of the stream it came by. */
export type LikeChange = { sequence: string; delta: 1 | -1 }

type PhotoSeen = { done: boolean; photo: Photo }

/** Part of a feed, newest first: what stands after the mark given. */
type Older = { olderThan?: string | undefined; limit: number }

export type ShowStore = {
  topic(topicId: string): Promise<Topic | undefined>
  topics(from: From): Promise<Slice<Topic>>

  post(postId: string, options?: { fresh?: boolean }): Promise<Post | undefined>
  /** Or the post that stands under this id already. */
  createPost(post: Post): Promise<{ done: true } | { done: false; post: Post }>
  /** This and the next two change a post only while it is being checked. */
  publish(post: Post, at: Date): Promise<void>
  refusePost(postId: string, reason: string): Promise<void>
  /** Puts a post before the moderators; it goes on waiting. */
  leaveToModerators(post: Post): Promise<void>
  /** Posts that wait for a check and were written before a moment, oldest first. */
  checkingSince(before: Date, from: From): Promise<Slice<string>>

  /** What was published in a month, `YYYY-MM` of Asia/Shanghai. */
  publishedIn(month: string, older: Older): Promise<ListedPost[]>
  /** The months in which anything was published, latest first. */
  monthsBefore(month: string): Promise<string[]>
  publishedUnder(topicId: string, older: Older): Promise<ListedPost[]>
  /** All that a person wrote, latest first. */
  writtenBy(personId: string, from: From): Promise<Slice<Post>>

  /** This and the next do nothing where the key was used before, and answer what for. */
  like(like: Like, use?: KeyUse): Promise<FirstUse | undefined>
  unlike(like: Like, use?: KeyUse): Promise<FirstUse | undefined>
  /** Marks of what a person likes from one mark down to another, newest first; `more` if the limit cut it off. */
  likes(
    personId: string,
    stretch: { from?: string | undefined; downTo?: string | undefined; limit: number },
  ): Promise<{ marks: string[]; more: boolean }>
  /** Which of the marks a person likes. */
  likesAmong(personId: string, marks: string[]): Promise<string[]>
  /** Adds to a post's likes what was not counted yet of these changes, which came by one shard, in order. */
  countLikes(postId: string, shard: string, changes: LikeChange[], now: Date): Promise<void>

  board(week: string): Promise<Board | undefined>
  /** Writes a board unless it is frozen. */
  saveBoard(board: Board): Promise<void>

  /** Always as it stands now. */
  photos(refs: string[]): Promise<Photo[]>
  /** Takes an upload for checking; not done where one was taken before, and that is answered. */
  takeUpload(photo: Required<Pick<Photo, 'ref' | 'personId' | 'content' | 'at'>>): Promise<PhotoSeen>
  /** Binds a photo to the post that uses it; not done where another post has it. Either may come first. */
  claimPhoto(ref: string, postId: string): Promise<PhotoSeen>
  /** Ends a photo's check, unless it has ended; answers the photo as it then stands. */
  settlePhoto(ref: string, state: PhotoState): Promise<Photo | undefined>
  /** Refuses a photo that no post uses; false where one does by now. */
  abandonPhoto(ref: string): Promise<boolean>
  forgetPhoto(ref: string): Promise<void>
  /** Photos taken before a moment that nobody has tidied up after, oldest first. */
  untidySince(before: Date, from: From): Promise<Slice<Photo>>
  /** A photo that stays: nothing is left to tidy up. */
  keepPhoto(ref: string): Promise<void>

  /** Both halves of a check, whichever comes first: what it is of, and what WeChat says. */
  noteCheck(traceId: string, ref: string): Promise<void>
  noteVerdict(traceId: string, verdict: PictureCheck['verdict']): Promise<void>
}

/** A check by WeChat, known under its trace id. */
export type PictureCheck = {
  traceId: string
  ref?: string | undefined
  verdict?: 'pass' | 'review' | 'risky' | undefined
}
