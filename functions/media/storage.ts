import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Media } from '../domain/deps'
import { createUploadPolicy } from './upload'

export type BucketName = 'quarantine' | 'checking' | 'photos'
type Options = {
  /** A bucket's physical name; throws for one that this function may not touch. */
  bucket: (name: BucketName) => string
  /** Where the photos bucket is public, without a slash at the end. */
  publicBase: string
}

const linkSeconds = 3600
const webp = 'image/webp'
/** A photo's address never gets another content, so whoever has it keeps it. */
const forever = 'public, max-age=31536000, immutable'
const s3 = new S3Client()

const orNothing = (error: unknown) => {
  if (!(error instanceof NoSuchKey)) throw error
  return undefined
}

const read = async (Bucket: string, Key: string): Promise<Uint8Array | undefined> => {
  const object = await s3.send(new GetObjectCommand({ Bucket, Key })).catch(orNothing)
  return object?.Body?.transformToByteArray()
}

const drop = async (Bucket: string, Key: string) => {
  await s3.send(new DeleteObjectCommand({ Bucket, Key }))
}

/** Read and written again, since a copy inside S3 would need further rights. */
const show = async (from: string, waitingKey: string, to: string, publicKey: string) => {
  const Body = await read(from, waitingKey)
  if (!Body) throw new Error(`nothing waits at ${waitingKey}`)
  const object = { Bucket: to, Key: publicKey, Body, ContentType: webp, CacheControl: forever }
  await s3.send(new PutObjectCommand(object))
}

/** Object storage on three buckets; each function names only those it may touch. */
export const mediaStorage = ({ bucket, publicBase }: Options): Media => ({
  uploadPolicy: input => createUploadPolicy({ bucket: bucket('quarantine'), ...input }),
  upload: key => read(bucket('quarantine'), key),
  dropUpload: key => drop(bucket('quarantine'), key),
  keepWaiting: async (Key, Body, ContentType) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket('checking'), Key, Body, ContentType }))
  },
  checkLink: Key =>
    getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket('checking'), Key }), { expiresIn: linkSeconds }),
  dropWaiting: key => drop(bucket('checking'), key),
  publish: (waitingKey, publicKey) => show(bucket('checking'), waitingKey, bucket('photos'), publicKey),
  withdraw: key => drop(bucket('photos'), key),
  publicUrl: key => `${publicBase}/${key}`,
})
