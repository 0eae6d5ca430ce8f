import * as z from 'zod'
import { key } from './common.input'
import { mostPhotoBytes } from './limits'
import type { UploadOut } from './photo'
import { photoTypes } from './photo'

export const createUploadInput = z.lazy(() =>
  z.strictObject({
    contentType: z.enum(photoTypes),
    bytes: z.number().int().min(1).max(mostPhotoBytes),
    key,
  }),
)

/** What each request takes and answers. */
export type PhotoApi = {
  createUpload: { in: z.input<typeof createUploadInput>; out: UploadOut }
}
