import * as z from 'zod'
import { cursor, id, key } from './common'
import { mostPhotoBytes, mostPhotos, mostPostText } from './limits'
import { paragraphs } from './text'

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

export const createUploadInput = z.lazy(() =>
  z.strictObject({
    contentType: z.enum(photoTypes),
    bytes: z.number().int().min(1).max(mostPhotoBytes),
    key,
  }),
)
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

export type PostState = 'checking' | 'published' | 'refused' | 'removed'
export type PostOut = {
  id: string
  state: PostState
  author: string
  text: string
  /** The text goes on; `getPost` has the whole of it. */
  more?: boolean
  photos: { small: string; large: string }[]
  likes: number
  liked: boolean
  at: string
  topicId?: string
  topicName?: string
  /** The activity the author was seen at, and its station, when the post is tied to a service record. */
  activity?: { title: string; siteName: string }
  /** Why it was not published, for its author. */
  reason?: string
}
export type BoardOut = {
  week: string
  frozen: boolean
  updatedAt: string
  /** Always shown with a board. */
  notice: string
  posts: (PostOut & { rank: number })[]
}
export type UploadOut = { photoId: string; url: string; fields: Record<string, string> }
