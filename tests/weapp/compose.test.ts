import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { post } from '../support/catalogue/show'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const compose = 'packages/volunteer/compose/index'

const photo = { name: 'river.jpg', bytes: new Uint8Array([1, 2, 3]), type: 'image/jpeg' }
let taken: number
let full: boolean
const bucket = createServer((request, response) => {
  request.resume().on('end', () => {
    taken += 1
    response.writeHead(full ? 503 : 204).end()
  })
})
beforeAll(() => new Promise<void>(done => bucket.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise(done => bucket.close(done)))
beforeEach(() => {
  taken = 0
  full = false
  const { answers } = scene.api()
  const { port } = bucket.address() as AddressInfo
  answers.createUpload = () => ({ photoId: 'pho_1', url: `http://127.0.0.1:${port}/`, fields: {} })
  answers.createPost = ({ text }) => ({ post: post(0, { text, state: 'checking' }) })
})

test('a post goes in with its photograph, topic and service, and is being checked', async () => {
  const { answers } = scene.api()
  const { listAttendances } = answers
  answers.listAttendances = input => {
    const { attendances = [] } = listAttendances?.(input) ?? {}
    return { attendances: attendances.map(one => ({ ...one, state: 'confirmed' as const })) }
  }
  const phone = await scene.phone({ photos: [photo] })
  await phone.open(`${compose}?topicId=top_1`)
  await phone.fill('正文', '河边捡了十一袋垃圾')
  await phone.tap('加照片')
  await phone.tap('服务记录')
  await phone.tap('清洁家园 · 护河行动')
  await phone.tap('发布')
  expect(phone.text()).toContain('已提交，正在审核')
  expect(scene.asked('createPost')[0]?.input).toMatchObject({
    text: '河边捡了十一袋垃圾',
    photoIds: ['pho_1'],
    topicId: 'top_1',
    attendanceId: 'att_1',
  })
})

test('a refused text is said, and what was uploaded is not sent again', async () => {
  const { answers } = scene.api()
  const { createPost } = answers
  answers.createPost = () => {
    throw new Refuse('TEXT_REFUSED', 422)
  }
  const phone = await scene.phone({ photos: [photo] })
  await phone.open(compose)
  await phone.fill('正文', '不妥的话')
  await phone.tap('加照片')
  await phone.tap('发布')
  expect(phone.text()).toContain('TEXT_REFUSED')
  answers.createPost = createPost
  await phone.fill('正文', '改过的话')
  await phone.tap('发布')
  expect(phone.text()).toContain('已提交，正在审核')
  expect(taken).toBe(1)
})

test('a photograph that did not arrive holds the post back until it is sent again', async () => {
  full = true
  const phone = await scene.phone({ photos: [photo] })
  await phone.open(compose)
  await phone.fill('正文', '今天的河边')
  await phone.tap('加照片')
  await phone.tap('发布')
  expect(phone.text()).toContain('有照片没传上去')
  expect(scene.asked('createPost')).toEqual([])
  full = false
  await phone.tap('没传上去，点一下重传')
  await phone.tap('发布')
  expect(phone.text()).toContain('已提交，正在审核')
  const uploads = scene
    .asked('createUpload')
    .map(({ input, headers }) => [input.key, headers['x-request-id']])
  expect(uploads).toHaveLength(2)
  expect(new Set(uploads.flat()).size).toBe(1)
})

test('without a word the button says what is missing, until there is one', async () => {
  const phone = await scene.phone()
  await phone.open(compose)
  await phone.fill('正文', '  ')
  await phone.tap('发布')
  expect(phone.foot()).toEqual(['请先写一两句话，说说今天做了什么。', '发布'])
  await phone.fill('正文', '今天的河边')
  expect(phone.foot()).toEqual(['发布'])
  expect(scene.asked('createPost')).toEqual([])
})

test('what was written and not published is there again', async () => {
  const phone = await scene.phone()
  await phone.open('pages/show/index')
  await phone.tap('写一条文明秀')
  await phone.fill('正文', '写到一半')
  await phone.back()
  await phone.tap('写一条文明秀')
  expect(phone.text()).toContain('写到一半')
})

test('also where WeChat ended the mini-program meanwhile', async () => {
  const phone = await scene.phone()
  await phone.open(compose)
  await phone.fill('正文', '写到一半')
  const again = await scene.phone({ storage: phone.world.storage })
  await again.open(compose)
  expect(again.text()).toContain('写到一半')
  await again.fill('正文', '')
  const emptied = await scene.phone({ storage: again.world.storage })
  await emptied.open(compose)
  expect(emptied.text()).not.toContain('写到一半')
})
