import * as z from 'zod'
import { key } from './common.input'
import { mostPhotoBytes } from './limits'
import { photoTypes } from './photo'

export const createUploadInput = z.lazy(() =>
  z.strictObject({
    contentType: z.enum(photoTypes),
    bytes: z.number().int().min(1).max(mostPhotoBytes),
    key,
  }),
)
