import type { PhotoApi } from '../../../functions/contracts/photo.input'
import type { Examples } from './example'

export const photoExamples: Examples<PhotoApi> = {
  createUpload: {
    request: { contentType: 'image/jpeg', bytes: 1000, key: 'sample key' },
    answer: () => ({ photoId: 'pho_1', url: 'https://media.example.cn/', fields: {} }),
  },
}
