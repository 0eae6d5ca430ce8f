import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

/** Where an object is. */
export type ObjectAt = { Bucket: string; Key: string }

const s3 = new S3Client()

const orNothing = (error: unknown) => {
  if (!(error instanceof NoSuchKey)) throw error
  return undefined
}

/** An object's content; undefined where there is none. */
export const read = async (at: ObjectAt): Promise<Uint8Array | undefined> => {
  const object = await s3.send(new GetObjectCommand(at)).catch(orNothing)
  return object?.Body?.transformToByteArray()
}

export const put = async (object: PutObjectCommandInput) => {
  await s3.send(new PutObjectCommand(object))
}

export const drop = async (at: ObjectAt) => {
  await s3.send(new DeleteObjectCommand(at))
}

/** An address that shows one object to whoever has it, for so many seconds. */
export const linkTo = (at: ObjectAt, expiresIn: number) =>
  getSignedUrl(s3, new GetObjectCommand(at), { expiresIn })
