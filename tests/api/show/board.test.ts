import type { Deps } from '../../../functions/domain/deps'
import { lettersOf } from '../../../functions/domain/ids'
import { board } from '../../../functions/schedules/board'
import { startApi, type TestApi, testNow } from '../../support/api/api'
import { addPost, postId } from '../../support/show/posts'
import { minutesBefore, showOf, write } from '../../support/show/show'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const { newcomer, changesNothing, meter } = showOf(() => api)

describe('the board', () => {
  const recount = () => board(api.deps)
  const friday = '2027-07-16T04:00:00.000Z'

  test('is the most liked of the week, frozen on Monday at midnight in Shanghai', async () => {
    api.clock.set(friday)
    const week = { first: '2027-07-11T16:00:00.000Z', last: '2027-07-18T15:59:59.999Z' }
    for (let number = 0; number < 60; number++)
      await addPost(api, `board ${number}`, minutesBefore(friday, number), { likes: number + 1 })
    await addPost(api, 'at the first moment', week.first, { likes: 200 })
    await addPost(api, 'a moment too early', '2027-07-11T15:59:59.999Z', { likes: 500 })
    await addPost(api, 'without a like', friday)
    await recount()
    const now = await api.anonymous.ok('getBoard', {})
    expect(now).toMatchObject({ week: '2027-W28', frozen: false, notice: '榜单仅作展示，不作考核依据' })
    expect(now.posts).toHaveLength(50)
    expect(now.posts.map(({ rank }) => rank)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
    expect(now.posts[0]).toMatchObject({ id: postId('at the first moment'), likes: 200, liked: false })
    expect(now.posts.slice(1).map(({ likes }) => likes)).toEqual(
      Array.from({ length: 49 }, (_, at) => 60 - at),
    )

    await addPost(api, 'at the last moment', week.last, { likes: 300 })
    api.clock.set('2027-07-18T16:00:00.000Z')
    await recount()
    const then = await api.anonymous.ok('getBoard', { week: '2027-W28' })
    expect(then).toMatchObject({ frozen: true, week: '2027-W28' })
    expect(then.posts[0]).toMatchObject({ id: postId('at the last moment'), likes: 300 })
    await addPost(api, 'board 0', minutesBefore(friday, 0), { likes: 900 })
    api.clock.advance(10)
    await recount()
    expect(await api.anonymous.ok('getBoard', { week: '2027-W28' })).toEqual(then)
    expect(await api.anonymous.ok('getBoard', {})).toMatchObject({
      week: '2027-W29',
      frozen: false,
      posts: [],
    })
  })

  test('ranks the earlier of two equals first, over the turn of a month', async () => {
    api.clock.set('2027-09-02T04:00:00.000Z')
    await addPost(api, 'september', '2027-09-01T04:00:00.000Z', { likes: 7 })
    await addPost(api, 'august', '2027-08-31T04:00:00.000Z', { likes: 7 })
    await recount()
    const { posts } = await api.anonymous.ok('getBoard', {})
    expect(posts.map(({ id }) => id)).toEqual([postId('august'), postId('september')])
  })

  test('says what the reader likes', async () => {
    api.clock.set('2027-10-06T04:00:00.000Z')
    const [mine, other] = [
      await addPost(api, 'liked on the board', '2027-10-05T04:00:00.000Z', { likes: 2 }),
      await addPost(api, 'not liked on the board', '2027-10-05T05:00:00.000Z', { likes: 1 }),
    ]
    const volunteer = await api.as('volunteer')
    await volunteer.ok('likePost', { postId: mine })
    await recount()
    const { posts } = await volunteer.ok('getBoard', {})
    expect(posts.map(({ id, liked }) => [id, liked])).toEqual([
      [mine, true],
      [other, false],
    ])
  })

  test('of a week that no year has is refused', async () => {
    expect(await api.anonymous.refused('getBoard', { week: '2026-W54' })).toBe('BAD_INPUT')
    expect(await api.anonymous.refused('getBoard', { week: '2026-47' })).toBe('BAD_INPUT')
  })
})

describe('while 文明秀 is off', () => {
  const settings: Deps['settings'] = { county: '银杏县', showOn: true }
  const on = () => {
    api.deps.settings = settings
  }
  beforeEach(() => {
    api.deps.settings = { ...settings, showOn: false }
  })
  afterEach(on)

  test('nothing is taken, liked or ranked, and residents’ posts are not shown', async () => {
    const id = await addPost(api, 'before it was off', testNow)
    const volunteer = await api.as('volunteer')
    await changesNothing(async () => {
      const upload = { contentType: 'image/jpeg', bytes: 10 }
      expect(await volunteer.refused('createUpload', upload)).toBe('SHOW_OFF')
      expect(await volunteer.refused('createPost', { text: '好', photoIds: [] })).toBe('SHOW_OFF')
      expect(await volunteer.refused('likePost', { postId: id })).toBe('SHOW_OFF')
      expect(await volunteer.refused('unlikePost', { postId: id })).toBe('SHOW_OFF')
      expect(await api.anonymous.refused('getBoard', {})).toBe('SHOW_OFF')
      expect(await api.anonymous.refused('getPost', { postId: id })).toBe('SHOW_OFF')
      expect(await api.anonymous.ok('listPosts', { kind: 'latest' })).toEqual({ posts: [], off: true })
      await board(api.deps)
    })
  })

  test('authors still see their own', async () => {
    const author = await newcomer('author before')
    on()
    const { id } = await write(author, { text: '好', photoIds: [] })
    api.deps.settings = { ...settings, showOn: false }
    expect((await author.ok('listPosts', { kind: 'mine' })).posts.map(post => post.id)).toEqual([id])
  })
})

describe('what it costs', () => {
  let unitsFor: ReturnType<typeof meter>
  beforeAll(() => {
    unitsFor = meter()
  })

  test('the top fifty of a week: 0.5 R, 1 trip', async () => {
    api.clock.set('2037-05-10T04:00:00.000Z')
    const photos = [lettersOf(new Uint8Array(16).fill(7))]
    for (let number = 0; number < 60; number++) {
      const publishedAt = minutesBefore('2037-05-09T04:00:00.000Z', number)
      const card = {
        author: '爱跑步的老李',
        text: '今天沿着运河走了三公里，捡了两袋垃圾，河水清了许多。',
        photos,
      }
      await addPost(api, `top ${number}`, publishedAt, { card, likes: number + 1 })
    }
    await board(api.deps)
    expect(await unitsFor(() => api.anonymous.ok('getBoard', {}))).toEqual({ w: 0, r: 0.5, trips: 1 })
  })
})
