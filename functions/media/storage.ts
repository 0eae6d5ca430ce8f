import type { Media } from '../domain/ports'
import type { ObjectAt } from './objects'

type BucketName = 'quarantine' | 'checking' | 'photos'
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

/** The client of object storage is large and most calls do without: it comes when first asked for. */
const objects = () => import('./objects')
const uploads = () => import('./upload')

/** Read and written again, since a copy inside S3 would need further rights. */
const show = async (waiting: ObjectAt, shown: ObjectAt) => {
  const { read, put } = await objects()
  const Body = await read(waiting)
  if (!Body) throw new Error(`nothing waits at ${waiting.Key}`)
  await put({ ...shown, Body, ContentType: webp, CacheControl: forever })
}

/** Object storage on three buckets; each function names only those it may touch. */
export const mediaStorage = ({ bucket, publicBase }: Options): Media => {
  const at = (name: BucketName, Key: string): ObjectAt => ({ Bucket: bucket(name), Key })
  const drop = async (object: ObjectAt) => (await objects()).drop(object)
  return {
    uploadPolicy: async input =>
      (await uploads()).createUploadPolicy({ bucket: bucket('quarantine'), ...input }),
    upload: async key => (await objects()).read(at('quarantine', key)),
    dropUpload: async key => drop(at('quarantine', key)),
    keepWaiting: async (key, Body, ContentType) =>
      (await objects()).put({ ...at('checking', key), Body, ContentType }),
    checkLink: async key => (await objects()).linkTo(at('checking', key), linkSeconds),
    dropWaiting: async key => drop(at('checking', key)),
    publish: async (waitingKey, publicKey) => show(at('checking', waitingKey), at('photos', publicKey)),
    withdraw: async key => drop(at('photos', key)),
    publicUrl: key => `${publicBase}/${key}`,
  }
}
