import type { From, Slice } from '../page'
import type { Board } from './board/board'
import type { Like } from './like/like'
import type { ListedPost, Post } from './post/post'
import type { Topic } from './topic/topic'

/** A change of a post's likes; `sequence` is its place in the shard of the stream it came by. */
export type LikeChange = { sequence: string; delta: 1 | -1 }

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

  /** A like that is set stays; one that is not there stays away. */
  like(like: Like): Promise<void>
  unlike(like: Like): Promise<void>
  /** Marks of what a person likes from one mark down to another, newest first; `more` if the limit cut it off. */
  likes(
    personId: string,
    stretch: { from?: string | undefined; downTo?: string | undefined; limit: number },
  ): Promise<{ marks: string[]; more: boolean }>
  /** Which of the marks a person likes. */
  likesAmong(personId: string, marks: string[]): Promise<string[]>
  /** Adds to a post's likes what was not counted yet of these changes, which came by one shard, in order. */
  countLikes(postId: string, shard: string, changes: LikeChange[], now: Date): Promise<unknown>

  board(week: string): Promise<Board | undefined>
  /** Writes a board unless it is frozen. */
  saveBoard(board: Board): Promise<void>
}
