import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, HeadObjectCommand, S3Client, type S3ServiceException } from '@aws-sdk/client-s3'
import { createObjectStore } from '../../../../infra/local/aws/s3/objectStore'
import { createS3 } from '../../../../infra/local/aws/s3/s3'
import type { Rights } from '../../../../infra/local/plan/rights'
import { createClock } from '../../../../infra/local/run/clock/clock'

const bucket = 'photos'
const key = 'kept.jpg'
const reads = [key, 'missing.jpg'].map(name => `s3:GetObject arn:aws-cn:s3:::${bucket}/${name}`)
const lists = `s3:ListBucket arn:aws-cn:s3:::${bucket}`

const rightsOf = {
  READER: reads,
  LISTER: [...reads, lists],
  LISTER_ELSEWHERE: [...reads, 's3:ListBucket arn:aws-cn:s3:::checking'],
}
type Caller = keyof typeof rightsOf

const credentialsOf = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: `secret of ${accessKeyId}` })
const rights: Rights = {
  owner: credentialsOf('OWNER'),
  of: ({ Role }) => credentialsOf(Role),
  secretOf: accessKey => credentialsOf(accessKey).secretAccessKey,
  allows: (accessKey, action, resource) => rightsOf[accessKey as Caller].includes(`${action} ${resource}`),
}

const folder = mkdtempSync(join(tmpdir(), 'wenming-missing-'))
const clock = createClock(join(folder, 'clock.json'))
const store = createObjectStore(folder, [bucket], clock.now)
const s3 = createS3({ base: '/s3', store, buckets: [], rights, clock, onCreated: () => {} })
const server = createServer((request, response) => void s3(request, response))

beforeAll(async () => {
  await store.put(bucket, key, Buffer.from('x'), {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

const clientOf = (caller: Caller) =>
  new S3Client({
    region: 'cn-north-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3`,
    forcePathStyle: true,
    credentials: credentialsOf(caller),
  })

const refusalTo = async (caller: Caller, command: GetObjectCommand | HeadObjectCommand) => {
  const reason: S3ServiceException = await clientOf(caller)
    .send(command as GetObjectCommand)
    .then(
      () => Promise.reject(new Error('it was answered')),
      reason => reason,
    )
  return [reason.$metadata.httpStatusCode, reason.name]
}

const missing = { Bucket: bucket, Key: 'missing.jpg' }

test.each<[string, Caller, number, string]>([
  ['may not list the bucket: 403, as if it were forbidden', 'READER', 403, 'AccessDenied'],
  ['may list another bucket: 403 as well', 'LISTER_ELSEWHERE', 403, 'AccessDenied'],
  ['may list the bucket: 404', 'LISTER', 404, 'NoSuchKey'],
])('what is missing, to a function that %s', async (_, caller, status, name) => {
  expect(await refusalTo(caller, new GetObjectCommand(missing))).toEqual([status, name])
  expect((await refusalTo(caller, new HeadObjectCommand(missing)))[0]).toBe(status)
})

test('what is there is read by each of them', async () => {
  for (const caller of Object.keys(rightsOf) as Caller[]) {
    const { Body } = await clientOf(caller).send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    expect(await Body?.transformToString()).toBe('x')
  }
})
