import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediaStorage } from '../../../functions/media/storage'
import { createObjectStore, type ObjectStore } from '../../../infra/local/aws/s3/objectStore'
import { createS3 } from '../../../infra/local/aws/s3/s3'

const buckets = ['quarantine', 'checking', 'photos']
const before = { ...process.env }
const folder = mkdtempSync(join(tmpdir(), 'storage-'))
const clock = { now: () => new Date() }
const rights = {
  of: () => ({ accessKeyId: 'test', secretAccessKey: 'test' }),
  secretOf: () => 'test',
  allows: () => true,
}
let store: ObjectStore
let server: ReturnType<typeof createServer>

beforeAll(async () => {
  store = createObjectStore(folder, buckets, clock.now)
  const options = { base: '/s3', store, buckets: [], rights, clock, onCreated: () => undefined }
  const s3 = createS3(options as unknown as Parameters<typeof createS3>[0])
  server = createServer((request, response) => void s3(request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  Object.assign(process.env, {
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3`,
  })
})
afterAll(async () => {
  process.env = before
  server.closeAllConnections()
  await new Promise(closed => server.close(closed))
  rmSync(folder, { recursive: true, force: true })
})

const media = mediaStorage({ bucket: name => name, publicBase: 'https://media.example.cn' })
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

test('an upload is read, dropped, and dropped again', async () => {
  const { url, fields } = await media.uploadPolicy({
    key: 'per_1/pho_1',
    contentType: 'image/png',
    maxBytes: 4,
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob(['1234'], { type: 'image/png' }))
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204)
  expect(Buffer.from((await media.upload('per_1/pho_1')) ?? []).toString()).toBe('1234')
  await media.dropUpload('per_1/pho_1')
  await media.dropUpload('per_1/pho_1')
  expect(await media.upload('per_1/pho_1')).toBeUndefined()
})

test('WeChat gets what waits by a link that needs no key', async () => {
  await media.keepWaiting('a/b/check.jpg', bytes('jpeg'), 'image/jpeg')
  const answer = await fetch(await media.checkLink('a/b/check.jpg'))
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'image/jpeg',
    'jpeg',
  ])
  expect((await fetch((await media.checkLink('a/b/check.jpg')).split('?')[0] ?? '')).status).toBe(403)
  await media.dropWaiting('a/b/check.jpg')
  expect(await store.get('checking', 'a/b/check.jpg')).toBeUndefined()
})

test('what passed is shown under its public address, for good', async () => {
  await media.keepWaiting('a/b/small.webp', bytes('webp'), 'image/webp')
  await media.publish('a/b/small.webp', 'a-s.webp')
  const shown = await store.get('photos', 'a-s.webp')
  expect(shown?.body.toString()).toBe('webp')
  expect(shown?.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(media.publicUrl('a-s.webp')).toBe('https://media.example.cn/a-s.webp')
  await media.withdraw('a-s.webp')
  expect(await store.get('photos', 'a-s.webp')).toBeUndefined()
})

test('nothing is shown that does not wait', async () => {
  await expect(media.publish('never/was/small.webp', 'x-s.webp')).rejects.toThrow('nothing waits')
})
