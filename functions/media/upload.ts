import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post'
import { mostPhotoBytes } from '../contracts/limits'
import { photoTypes } from '../contracts/photo'

type UploadRequest = {
  bucket: string
  key: string
  /** One of the photo types of the contract; throws for another. */
  contentType: string
  /** The size that the phone announced; never more than 10 MB are let in. */
  maxBytes: number
}

const validSeconds = 600
const s3 = new S3Client()

const checkType = (contentType: string) => {
  if (!photoTypes.some(type => type === contentType)) throw new TypeError(`not a photo type: ${contentType}`)
}

/**
 * A form that lets a phone put one picture at this very key, of this very type, for ten minutes: where to post,
 * and the fields that go before the file.
 */
export const createUploadPolicy = async (request: UploadRequest): Promise<PresignedPost> => {
  const { bucket, key, contentType, maxBytes } = request
  checkType(contentType)
  return createPresignedPost(s3, {
    Bucket: bucket,
    Key: key,
    Fields: { 'Content-Type': contentType },
    Conditions: [['content-length-range', 1, Math.min(maxBytes, mostPhotoBytes)]],
    Expires: validSeconds,
  })
}
