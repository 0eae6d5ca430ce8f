import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Headers that S3 keeps with an object and gives back. */
export type ObjectHeaders = Record<string, string>
export type StoredObject = { body: Buffer; headers: ObjectHeaders; etag: string; modified: string }

export type ObjectStore = {
  has(bucket: string): boolean
  get(bucket: string, key: string): Promise<StoredObject | undefined>
  put(bucket: string, key: string, body: Buffer, headers: ObjectHeaders): Promise<StoredObject>
  remove(bucket: string, key: string): Promise<void>
}

const nothing = () => undefined

/** Objects as files: the body, and beside it what is known of it. */
export const createObjectStore = (folder: string, buckets: string[], now: () => Date): ObjectStore => {
  for (const bucket of buckets) mkdirSync(join(folder, bucket), { recursive: true })
  // A hash, since a key may be longer than a file's name, and may hold what a path gives a meaning.
  const fileOf = (bucket: string, key: string) =>
    join(folder, bucket, createHash('sha256').update(key).digest('hex'))
  return {
    has: bucket => buckets.includes(bucket),
    get: async (bucket, key) => {
      const file = fileOf(bucket, key)
      const about = await readFile(`${file}.json`, 'utf8').catch(nothing)
      const body = about && (await readFile(file).catch(nothing))
      return body && { ...JSON.parse(about), body }
    },
    put: async (bucket, key, body, headers) => {
      const file = fileOf(bucket, key)
      const etag = `"${createHash('md5').update(body).digest('hex')}"`
      const about = { key, headers, etag, modified: now().toUTCString() }
      await writeFile(file, body)
      await writeFile(`${file}.json`, JSON.stringify(about))
      return { ...about, body }
    },
    remove: async (bucket, key) => {
      const file = fileOf(bucket, key)
      await rm(`${file}.json`, { force: true })
      await rm(file, { force: true })
    },
  }
}
