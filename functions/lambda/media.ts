import type { Media } from '../domain/ports'
import { mediaStorage } from '../media/storage'
import { setting } from './environment'

export const loadMedia = (): Media =>
  mediaStorage({
    bucket: name => setting(`BUCKET_${name.toUpperCase()}`),
    publicBase: setting('PHOTOS_URL'),
  })
