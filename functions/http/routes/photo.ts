import { createUploadInput } from '../../contracts/photo.input'
import { createUpload } from '../../domain/photo/createUpload'
import { person } from '../handler'

export const photoHandlers = {
  createUpload: person(createUploadInput, createUpload),
}
