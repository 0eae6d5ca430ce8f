import * as z from 'zod'
import type { Page } from './common'
import { cursor, id, key } from './common.input'
import { mostPhotos, mostPostText } from './limits'
import type { BoardOut, PostOut, TopicOut } from './show'
import { paragraphs } from './text.input'

export const listTopicsInput = z.lazy(() => z.strictObject({ cursor }))

export const createPostInput = z.lazy(() =>
  z.strictObject({
    text: paragraphs(1, mostPostText),
    photoIds: z.array(id('pho')).max(mostPhotos),
    topicId: id('top').optional(),
    attendanceId: id('att').optional(),
    key,
  }),
)

export const listPostsInput = z.lazy(() =>
  z
    .strictObject({ kind: z.enum(['latest', 'topic', 'mine']), topicId: id('top').optional(), cursor })
    .refine(input => input.kind !== 'topic' || input.topicId !== undefined, { path: ['topicId'] }),
)

export const postInput = z.lazy(() => z.strictObject({ postId: id('pos'), key }))

export const getPostInput = z.lazy(() => z.strictObject({ postId: id('pos') }))

export const getBoardInput = z.lazy(() =>
  z.strictObject({
    week: z
      .string()
      .regex(/^\d{4}-W\d{2}$/)
      .optional(),
  }),
)

/** What each request takes and answers. */
export type ShowApi = {
  listTopics: { in: z.input<typeof listTopicsInput>; out: Page<'topics', TopicOut> }

  createPost: { in: z.input<typeof createPostInput>; out: { post: PostOut } }
  /** `off`: residents' posts are not shown while 文明秀 is off. */
  listPosts: { in: z.input<typeof listPostsInput>; out: Page<'posts', PostOut> & { off?: boolean } }
  getPost: { in: z.input<typeof getPostInput>; out: { post: PostOut } }
  likePost: { in: z.input<typeof postInput>; out: { liked: boolean } }
  unlikePost: { in: z.input<typeof postInput>; out: { liked: boolean } }
  getBoard: { in: z.input<typeof getBoardInput>; out: BoardOut }
}
