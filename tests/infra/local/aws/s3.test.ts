import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import sharp from 'sharp'
import { withStack } from '../../../support/stack'
import { fixtureLambdas } from '../../support/templates'

const stack = withStack({ lambdas: fixtureLambdas })

const client = () => {
  const { environment } = stack()
  return new S3Client({
    region: environment.AWS_REGION,
    endpoint: environment.AWS_ENDPOINT_URL_S3,
    forcePathStyle: true,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  })
}

const bucket = (name = 'CHECKING') => stack().names[`BUCKET_${name}`] ?? ''
const picture = () =>
  sharp({ create: { width: 32, height: 16, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer()

const put = (Key: string, Body: Buffer | string) =>
  client().send(
    new PutObjectCommand({
      Bucket: bucket(),
      Key,
      Body,
      ContentType: 'text/plain',
      CacheControl: 'max-age=60',
    }),
  )

const get = (Key: string) => client().send(new GetObjectCommand({ Bucket: bucket(), Key }))

describe('objects', () => {
  test('are kept with their headers', async () => {
    await put('a folder/文明 1+2.txt', 'body')
    const { Body, ContentType, CacheControl, ContentLength } = await get('a folder/文明 1+2.txt')
    expect(await Body?.transformToString()).toBe('body')
    expect({ ContentType, CacheControl, ContentLength }).toEqual({
      ContentType: 'text/plain',
      CacheControl: 'max-age=60',
      ContentLength: 4,
    })
  })

  test('are gone once deleted, and a second time too', async () => {
    await put('gone', 'x')
    await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: 'gone' }))
    await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: 'gone' }))
    await expect(get('gone')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  test('sent as a stream arrive whole', async () => {
    const body = Buffer.alloc(300_000, 'wenming')
    const Body = Readable.from([body.subarray(0, 70_000), body.subarray(70_000)])
    await client().send(
      new PutObjectCommand({ Bucket: bucket(), Key: 'streamed', Body, ContentLength: body.length }),
    )
    const kept = await (await get('streamed')).Body?.transformToByteArray()
    expect(Buffer.from(kept ?? []).equals(body)).toBe(true)
  })

  test('what is not known is refused by its name', async () => {
    const copy = new CopyObjectCommand({ Bucket: bucket(), Key: 'copy', CopySource: `${bucket()}/gone` })
    await expect(client().send(copy)).rejects.toMatchObject({ name: 'NotImplemented', message: 'CopyObject' })
    const list = new ListObjectsV2Command({ Bucket: bucket() })
    await expect(client().send(list)).rejects.toMatchObject({ name: 'NotImplemented' })
  })
})

describe('the public address', () => {
  const shown = (key: string) => fetch(`${stack().url}/media/${key}`)

  test('shows the photos bucket to everyone, and no other', async () => {
    const Body = await picture()
    const photo = { Bucket: bucket('PHOTOS'), Key: 'shown.jpg', Body, ContentType: 'image/jpeg' }
    await client().send(new PutObjectCommand(photo))
    await put('hidden', 'x')
    const answer = await shown('shown.jpg')
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await answer.arrayBuffer()).equals(Body)).toBe(true)
    expect((await shown('hidden')).status).toBe(404)
  })
})

describe('who may', () => {
  const address = () => `${stack().environment.AWS_ENDPOINT_URL_S3}/${bucket()}/linked`
  const link = () =>
    getSignedUrl(client(), new GetObjectCommand({ Bucket: bucket(), Key: 'linked' }), { expiresIn: 3600 })
  beforeAll(() => put('linked', 'x'))

  test('nobody reads without a signature', async () => {
    expect((await fetch(address())).status).toBe(403)
  })

  test('a presigned link is good', async () => {
    expect(await (await fetch(await link())).text()).toBe('x')
  })

  test('a link for another object, or for another use, is not', async () => {
    const other = (await link()).replace('/linked?', '/streamed?')
    expect((await fetch(other)).status).toBe(403)
    expect((await fetch(await link(), { method: 'PUT', body: 'y' })).status).toBe(403)
  })

  test('an hour later it has expired', async () => {
    const signed = await link()
    stack().clock.advance(61)
    expect(await (await fetch(signed)).text()).toContain('Request has expired')
    stack().clock.advance(-61)
  })
})

describe('an upload by form', () => {
  type Change = { fields?: Record<string, string>; file?: Buffer; without?: string }

  const post = async (change: Change = {}, options: Partial<PresignedPostOptions> = {}) => {
    const { url, fields } = await createPresignedPost(client(), {
      Bucket: bucket('QUARANTINE'),
      Key: 'photos/one.jpg',
      Fields: { 'Content-Type': 'image/jpeg' },
      Conditions: [['content-length-range', 1, 5000]],
      Expires: 600,
      ...options,
    })
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...change.fields })) {
      if (name !== change.without) form.append(name, value)
    }
    form.append('file', new Blob([new Uint8Array(change.file ?? (await picture()))]), 'one.jpg')
    const response = await fetch(url, { method: 'POST', body: form, headers: { origin: stack().url } })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  test('may be sent by the page that the bucket names, and by no other', async () => {
    const ask = (origin: string, method: string) =>
      fetch(`${stack().environment.AWS_ENDPOINT_URL_S3}/${bucket('QUARANTINE')}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': method },
      })
    const allowed = await ask(stack().url, 'POST')
    expect(allowed.status).toBe(200)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(stack().url)
    expect((await ask('http://elsewhere.test', 'POST')).status).toBe(403)
    expect((await ask(stack().url, 'DELETE')).status).toBe(403)
  })

  test('is taken as signed, and the function makes its copy', async () => {
    const { status, headers } = await post()
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(stack().url)
    await stack().drain()
    const { Body, ContentType } = await get('photos/one.jpg')
    expect(ContentType).toBe('image/webp')
    const copy = sharp(await Body?.transformToByteArray())
    expect(await copy.metadata()).toMatchObject({ width: 8, format: 'webp' })
    const quarantined = new GetObjectCommand({ Bucket: bucket('QUARANTINE'), Key: 'photos/one.jpg' })
    await expect(client().send(quarantined)).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  test.each<[string, Change, string]>([
    ['another key', { fields: { key: 'photos/two.jpg' } }, 'AccessDenied'],
    ['another type', { fields: { 'Content-Type': 'text/html' } }, 'AccessDenied'],
    ['a field that nobody signed', { fields: { 'x-amz-meta-a': '1' } }, 'AccessDenied'],
    ['too large a file', { file: Buffer.alloc(5001) }, 'EntityTooLarge'],
    ['an empty file', { file: Buffer.alloc(0) }, 'EntityTooSmall'],
    ['a forged signature', { fields: { 'X-Amz-Signature': '0'.repeat(64) } }, 'SignatureDoesNotMatch'],
    ['no policy', { without: 'Policy' }, 'AccessDenied'],
    [
      'a made-up policy',
      { fields: { Policy: Buffer.from('{}').toString('base64') } },
      'SignatureDoesNotMatch',
    ],
    [
      'an unknown signer',
      { fields: { 'X-Amz-Credential': 'NOBODY/20261122/cn-north-1/s3/aws4_request' } },
      'InvalidAccessKeyId',
    ],
  ])('with %s is refused', async (_, change, code) => {
    expect((await post(change)).text).toContain(`<Code>${code}</Code>`)
  })

  test('after its end is refused', async () => {
    expect((await post({}, { Expires: -1 })).text).toContain('Policy expired')
  })

  test('of something else than a form is refused', async () => {
    const url = `${stack().environment.AWS_ENDPOINT_URL_S3}/${bucket('QUARANTINE')}`
    const response = await fetch(url, { method: 'POST', body: 'x' })
    expect(await response.text()).toContain('MalformedPOSTRequest')
  })
})
