import { createUploadInput } from '../../contracts/photo.input'
import { createUpload } from '../../domain/photo/createUpload'
import { person } from '../handler'

export const handlers = {
  createUpload: person(createUploadInput, createUpload),
}
