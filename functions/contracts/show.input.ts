import * as z from 'zod'
import { cursor, id, key } from './common.input'
import { mostPhotos, mostPostText } from './limits'
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
