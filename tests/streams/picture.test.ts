import sharp from 'sharp'
import { answerWechat, type Door, type PushRequest } from '../../functions/callbacks/wechat'
import { receivePhoto } from '../../functions/domain/photo/check/receivePhoto'
import { refOf, uploadKey } from '../../functions/domain/photo/id/photoId'
import type { Wechat } from '../../functions/domain/ports'
import { reasons } from '../../functions/domain/show/post/fate'
import { copiesOf } from '../../functions/media/copies'
import { answerEcho, openPush, PushRefused } from '../../functions/wechat/push'
import { startApi, type TestApi } from '../support/api/api'
import { type MemoryMedia, memoryMedia } from '../support/outside/media'
import { clientOf, type RunningWechat, secrets, startWechat } from '../support/outside/wechat'
import { drainer } from '../support/streams/drain'

let api: TestApi
let media: MemoryMedia
let wechat: RunningWechat
let drain: () => Promise<void>

beforeAll(async () => {
  wechat = await startWechat()
  media = memoryMedia()
  const checkLink = async (key: string) => {
    wechat.pictures.set(encodeURIComponent(key), Buffer.from(media.waiting.get(key) ?? []))
    return `${wechat.baseUrl}/picture/${encodeURIComponent(key)}`
  }
  api = await startApi({ ...media, checkLink })
  drain = await drainer(api)
})
afterAll(async () => {
  await api.stop()
  await wechat.stop()
})

const door: Door = {
  echo: query => answerEcho(query, { token: secrets.pushToken, now: wechat.now() }),
  open: (query, body) =>
    openPush(query, body, {
      token: secrets.pushToken,
      aesKeys: [secrets.encodingAesKey],
      appId: secrets.appId,
      now: wechat.now(),
    }),
  isRefusal: error => error instanceof PushRefused,
}

const push = (request: Partial<PushRequest>) =>
  answerWechat(api.deps, door, { method: 'POST', query: {}, body: '', ...request })

/** All that WeChat told us so far, and once more, as it does when an answer is late. */
const takePushes = async () => {
  await wechat.wechat.drain()
  const received = wechat.received.splice(0)
  for (const { query, body } of [...received, ...received])
    expect(await push({ query, body })).toEqual({ status: 200, text: 'success' })
  return received.length
}

const picture = (background: string) =>
  sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** WeChat through its own API, for somebody who is in the mini-program now. */
const wechatFor = async (code: string): Promise<Wechat> => {
  const { client } = clientOf(wechat)
  const { openid } = await client.login(code)
  return { ...client, checkPicture: input => client.checkPicture({ ...input, openid }) }
}

const postWith = async (name: string, bytes: Buffer) => {
  const volunteer = await api.as('volunteer')
  const upload = { contentType: 'image/jpeg', bytes: bytes.length, key: `upload ${name}` } as const
  const { photoId } = await volunteer.ok('createUpload', upload)
  const key = uploadKey(volunteer.personId, photoId)
  media.uploads.set(key, bytes)
  const { post } = await volunteer.ok('createPost', { text: `今天护河 ${name}`, photoIds: [photoId] })
  await receivePhoto({ ...api.deps, wechat: await wechatFor('persona:volunteer'), copiesOf }, key)
  await drain()
  return { id: post.id, ref: refOf(api.deps.keys.photo, volunteer.personId, photoId) ?? '' }
}

const stateOf = async (id: string) => api.deps.shows.post(id, { fresh: true })

test('a photo goes to WeChat stripped, and everyone sees it only after the push', async () => {
  const { id, ref } = await postWith('passes', await picture('#3a7d44'))
  expect(await stateOf(id)).toMatchObject({ state: 'checking' })
  expect(media.public.size).toBe(0)
  expect(await takePushes()).toBe(1)
  await drain()
  const { posts } = await api.anonymous.ok('listPosts', { kind: 'latest' })
  expect(posts.find(post => post.id === id)?.photos).toEqual([
    { small: `http://storage.test/${ref}-s.webp`, large: `http://storage.test/${ref}-l.webp` },
  ])
  expect([media.public.size, media.waiting.size, media.uploads.size]).toEqual([2, 0, 0])
})

test('a magenta photo is refused, with its post, and stands nowhere', async () => {
  const { id, ref } = await postWith('is refused', await picture('#ff00ff'))
  await takePushes()
  await drain()
  expect(await stateOf(id)).toMatchObject({ state: 'refused', reason: reasons.photoRefused })
  const kept = [...media.public.keys(), ...media.waiting.keys(), ...media.uploads.keys()]
  expect(kept.filter(key => key.includes(ref))).toEqual([])
})

test('a file that is no picture never reaches WeChat', async () => {
  const { id } = await postWith('no picture', Buffer.from('<svg onload="alert(1)"/>'))
  expect(await takePushes()).toBe(0)
  expect(await stateOf(id)).toMatchObject({ state: 'refused', reason: reasons.photoRefused })
})

test('a push that is not WeChat’s is refused and changes nothing', async () => {
  const query = { msg_signature: 'x', timestamp: '1', nonce: '1' }
  expect(await push({ query, body: JSON.stringify({ Encrypt: 'AAAA' }) })).toEqual({ status: 403, text: '' })
  expect(await push({ method: 'GET', query: { signature: 'x', echostr: 'hello' } })).toMatchObject({
    status: 403,
  })
})
