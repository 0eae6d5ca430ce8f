import type { PostOut } from '../../functions/contracts/show'
import type { Deps, Wechat } from '../../functions/domain/deps'
import { lettersOf } from '../../functions/domain/ids'
import { photoIdOf } from '../../functions/domain/show/photo'
import { board } from '../../functions/schedules/board'
import { startApi, type TestApi, testNow } from '../support/api'
import { addPerson, personId } from '../support/county'
import { drainer } from '../support/drain'
import { itemsOf } from '../support/items'
import { addPost, addTopic, openMonths, postId } from '../support/posts'
import { codeOf, here, publish } from '../support/session'
import { meterOf, unitsOf } from '../support/units'

let api: TestApi
let drain: () => Promise<void>
beforeAll(async () => {
  api = await startApi()
  drain = await drainer(api)
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const newcomer = async (name: string) => {
  await addPerson(api.store.tables, name)
  return api.as(name)
}

const photoIdFor = (name: string, of = 'volunteer') =>
  photoIdOf(api.deps.keys.cursor, personId(of), lettersOf(Buffer.from(name.padEnd(16)).subarray(0, 16)))

/** Runs something and says whether the store is as it was. */
const changesNothing = async (work: () => Promise<unknown>) => {
  const look = async () => [
    await itemsOf(api.store.tables, 'shows'),
    await itemsOf(api.store.tables, 'people'),
  ]
  const before = await look()
  await work()
  expect(await look()).toEqual(before)
}

const withWechat = async (changes: Partial<Wechat>, work: () => Promise<void>) => {
  const before = api.deps.wechat
  api.deps.wechat = { ...before, ...changes }
  await work().finally(() => {
    api.deps.wechat = before
  })
}

const posted = async (name: string, input: Partial<Parameters<typeof write>[1]> = {}) =>
  write(await api.as('volunteer'), { text: `今天护河 ${name}`, photoIds: [], ...input })
const write = async (
  caller: Awaited<ReturnType<TestApi['as']>>,
  input: { text: string; photoIds: string[]; topicId?: string; attendanceId?: string; key?: string },
) => (await caller.ok('createPost', input)).post

/** A service record of somebody who is in a session now. */
const attended = async (name: string) => {
  const { sessionId } = await publish(api)
  const volunteer = await newcomer(name)
  await volunteer.ok('signUp', { sessionId })
  const before = await volunteer.ok('listAttendances', {})
  await volunteer.ok('checkIn', { code: await codeOf(api, sessionId, 'in'), location: here })
  return { volunteer, attendanceId: before.attendances[0]?.id ?? '' }
}

describe('an upload', () => {
  test('asked for twice names the same photo, and under another key another', async () => {
    const resident = await api.as('resident')
    const input = { contentType: 'image/jpeg', bytes: 200_000, key: 'upload-0001' } as const
    const first = await resident.ok('createUpload', input)
    expect(await resident.ok('createUpload', input)).toEqual(first)
    expect(first.fields.key).toBe(`${resident.personId}/${first.photoId}`)
    const other = await resident.ok('createUpload', { ...input, key: 'upload-0002' })
    expect(other.photoId).not.toBe(first.photoId)
  })

  test('of another size under the same key is refused, and without a key writes nothing', async () => {
    const resident = await api.as('resident')
    const input = { contentType: 'image/jpeg', bytes: 200_000 } as const
    await resident.ok('createUpload', { ...input, key: 'upload-0003' })
    await changesNothing(async () => {
      const larger = { ...input, bytes: 300_000, key: 'upload-0003' }
      expect(await resident.refused('createUpload', larger)).toBe('KEY_REUSED')
      await resident.ok('createUpload', input)
    })
  })

  test('is a picture of ten megabytes at most', async () => {
    const resident = await api.as('resident')
    for (const input of [
      { contentType: 'image/svg+xml', bytes: 10 },
      { contentType: 'image/jpeg', bytes: 10_485_761 },
      { contentType: 'image/jpeg', bytes: 0 },
    ])
      expect(await resident.refused('createUpload', input)).toBe('BAD_INPUT')
  })
})

describe('a post', () => {
  test('is a registered volunteer’s', async () => {
    const resident = await api.as('resident')
    await changesNothing(async () => {
      expect(await resident.refused('createPost', { text: '好', photoIds: [] })).toBe('VOLUNTEER_NEEDED')
    })
  })

  test('with a risky text is refused, and nothing of it is kept', async () => {
    const volunteer = await api.as('volunteer')
    await changesNothing(async () => {
      expect(await volunteer.refused('createPost', { text: '【违规】', photoIds: [] })).toBe('TEXT_REFUSED')
    })
  })

  test('whose text WeChat cannot judge now is refused; one it doubts waits for a moderator', async () => {
    const volunteer = await api.as('volunteer')
    const down = () => Promise.reject(new Error('no answer'))
    await withWechat({ checkText: down }, () =>
      changesNothing(async () => {
        expect(await volunteer.refused('createPost', { text: '好', photoIds: [] })).toBe('WECHAT_UNAVAILABLE')
      }),
    )
    await withWechat({ checkText: async () => 'review' }, async () => {
      const { id } = await posted('doubtful text')
      await drain()
      expect((await api.deps.shows.post(id, { fresh: true }))?.state).toBe('checking')
    })
  })

  test('whose answer was lost is answered again, though WeChat is away by then', async () => {
    const volunteer = await api.as('volunteer')
    const input = { text: '又去了河边', photoIds: [], key: 'intent-lost' }
    const first = await volunteer.ok('createPost', input)
    await withWechat({ checkText: () => Promise.reject(new Error('no answer')) }, async () => {
      expect(await volunteer.ok('createPost', input)).toEqual(first)
      expect(await volunteer.refused('createPost', { ...input, text: '别的话' })).toBe('KEY_REUSED')
    })
  })

  test.each(['\u200b', '\u3164', '\u2800', '好\u0000', '好\u202e'])(
    'has something to read in it: not %j',
    async text => {
      const volunteer = await api.as('volunteer')
      expect(await volunteer.refused('createPost', { text, photoIds: [] })).toBe('BAD_INPUT')
    },
  )

  test('takes no forged, foreign, doubled or tenth photo', async () => {
    const volunteer = await api.as('volunteer')
    const mine = photoIdFor('mine')
    const refusedFor = (photoIds: string[]) => volunteer.refused('createPost', { text: '好', photoIds })
    await changesNothing(async () => {
      expect(await refusedFor([`${mine.slice(0, -12)}AAAAAAAAAAAA`])).toBe('NOT_FOUND')
      expect(await refusedFor([photoIdFor('theirs', 'resident')])).toBe('NOT_FOUND')
      expect(await refusedFor([mine, mine])).toBe('BAD_INPUT')
      expect(await refusedFor(Array.from({ length: 10 }, (_, at) => photoIdFor(`tenth ${at}`)))).toBe(
        'BAD_INPUT',
      )
    })
  })

  test('is tied to a topic that exists and to the author’s own service, or to neither', async () => {
    const topicId = await addTopic(api, '护河行动')
    const { volunteer, attendanceId } = await attended('server')
    const { attendanceId: foreign } = await attended('another server')
    const text = '好'
    await changesNothing(async () => {
      const other = { text, photoIds: [], topicId: 'top_none' }
      expect(await volunteer.refused('createPost', other)).toBe('NOT_FOUND')
      expect(await volunteer.refused('createPost', { text, photoIds: [], attendanceId: foreign })).toBe(
        'NOT_FOUND',
      )
    })
    const post = await write(volunteer, { text, photoIds: [], topicId, attendanceId })
    expect(post).toMatchObject({
      ...{ state: 'checking', author: '测*', text, topicId, topicName: '护河行动', liked: false, likes: 0 },
      activity: { title: '清洁家园·护河行动', siteName: '运河社区文明实践站' },
    })
  })

  test('is not tied to a session that its author only signed up for', async () => {
    const { sessionId } = await publish(api)
    const volunteer = await newcomer('only signed up')
    const { attendance } = await volunteer.ok('signUp', { sessionId })
    const input = { text: '好', photoIds: [], attendanceId: attendance.id }
    expect(await volunteer.refused('createPost', input)).toBe('NOT_FOUND')
  })

  test('sent twice is one, and gets its first answer whatever became of it', async () => {
    const input = { text: '好', photoIds: [], key: 'post-0001' }
    const volunteer = await api.as('volunteer')
    const first = await volunteer.ok('createPost', input)
    await drain()
    expect(await volunteer.ok('createPost', input)).toEqual(first)
    expect(await volunteer.refused('createPost', { ...input, text: '不好' })).toBe('KEY_REUSED')
  })

  test('of any length is read whole by everyone, and cut in the feed', async () => {
    const text = '河'.repeat(1000)
    const { id } = await posted('long', { text })
    const resident = await api.as('resident')
    expect(await resident.refused('getPost', { postId: id })).toBe('NOT_FOUND')
    await drain()
    const { posts } = await api.anonymous.ok('listPosts', { kind: 'latest' })
    const inFeed = posts.find(post => post.id === id)
    expect(inFeed).toMatchObject({ more: true })
    expect(inFeed?.text.length).toBeLessThan(300)
    const { post } = await api.anonymous.ok('getPost', { postId: id })
    expect([post.text, post.more]).toEqual([text, undefined])
  })
})

const allPosts = async (
  caller: Awaited<ReturnType<TestApi['as']>>,
  input: { kind: 'latest' | 'topic' | 'mine'; topicId?: string },
): Promise<PostOut[]> => {
  const posts: PostOut[] = []
  let cursor: string | undefined
  do {
    const page = await caller.ok('listPosts', { ...input, ...(cursor ? { cursor } : {}) })
    expect(page.posts.length).toBeLessThanOrEqual(20)
    posts.push(...page.posts)
    cursor = page.cursor
  } while (cursor)
  return posts
}

const minutesBefore = (at: string, minutes: number) =>
  new Date(Date.parse(at) - minutes * 60_000).toISOString()

describe('the feeds', () => {
  test('go on through months that have posts, newest first, each post once', async () => {
    api.clock.set('2029-03-10T04:00:00.000Z')
    const days = ['2029-03-09', '2029-02-01', '2028-11-30']
    for (const day of days)
      for (let number = 0; number < 17; number++)
        await addPost(api, `${day} ${number}`, minutesBefore(`${day}T04:00:00.000Z`, number))
    await openMonths(api, ...days)
    const posts = await allPosts(api.anonymous, { kind: 'latest' })
    expect(posts).toHaveLength(51)
    expect(posts.map(({ at }) => at)).toEqual([...posts.map(({ at }) => at)].sort().reverse())
    expect(new Set(posts.map(({ id }) => id)).size).toBe(51)
  })

  test('posts of one millisecond stand apart', async () => {
    api.clock.set('2031-03-10T04:00:00.000Z')
    for (let number = 0; number < 45; number++)
      await addPost(api, `same ${number}`, '2031-03-09T04:00:00.000Z')
    await openMonths(api, '2031-03-09')
    expect(new Set((await allPosts(api.anonymous, { kind: 'latest' })).map(({ id }) => id)).size).toBe(45)
  })

  test('of a topic hold its posts alone; of an unknown one there is none', async () => {
    const topicId = await addTopic(api, '周末妈妈')
    const card = { author: '测*', text: '读书', photos: [], topicId, topicName: '周末妈妈' }
    for (let number = 0; number < 25; number++)
      await addPost(api, `mother ${number}`, minutesBefore(testNow, number), { card })
    const posts = await allPosts(api.anonymous, { kind: 'topic', topicId })
    expect(posts).toHaveLength(25)
    expect(posts.every(post => post.topicId === topicId)).toBe(true)
    expect(await api.anonymous.refused('listPosts', { kind: 'topic', topicId: 'top_none' })).toBe('NOT_FOUND')
    expect(await api.anonymous.refused('listPosts', { kind: 'topic' })).toBe('BAD_INPUT')
    expect((await api.anonymous.ok('listTopics', {})).topics).toContainEqual({
      ...{ id: topicId, name: '周末妈妈' },
      description: '周末妈妈，一起来。',
    })
  })

  test('of one’s own hold all states, and are nobody else’s', async () => {
    const author = await newcomer('prolific')
    for (let number = 0; number < 23; number++) await write(author, { text: `第 ${number} 条`, photoIds: [] })
    const written = await allPosts(author, { kind: 'mine' })
    expect(written).toHaveLength(23)
    expect(written.every(({ state }) => state === 'checking')).toBe(true)
    await drain()
    expect((await allPosts(author, { kind: 'mine' })).every(({ state }) => state === 'published')).toBe(true)
    expect(await allPosts(await newcomer('silent'), { kind: 'mine' })).toEqual([])
    expect(await api.anonymous.refused('listPosts', { kind: 'mine' })).toBe('UNAUTHENTICATED')
  })

  test('a cursor serves its own list and reader', async () => {
    api.clock.set('2032-03-10T04:00:00.000Z')
    for (let number = 0; number < 21; number++)
      await addPost(api, `cursor ${number}`, minutesBefore('2032-03-09T04:00:00.000Z', number))
    const { cursor = '' } = await api.anonymous.ok('listPosts', { kind: 'latest' })
    const volunteer = await api.as('volunteer')
    expect(await volunteer.refused('listPosts', { kind: 'latest', cursor })).toBe('BAD_INPUT')
    expect(await api.anonymous.refused('listPosts', { kind: 'latest', cursor: `${cursor}x` })).toBe(
      'BAD_INPUT',
    )
  })
})

describe('likes', () => {
  const likesOf = async (id: string) => (await api.deps.shows.post(id, { fresh: true }))?.likes

  test('of a hundred people, each sent twice, are a hundred; taken back, they are gone', async () => {
    const id = await addPost(api, 'popular', testNow)
    const people = await Promise.all(Array.from({ length: 100 }, (_, at) => newcomer(`liker ${at}`)))
    const answers = await Promise.all(
      people.flatMap(caller => [
        caller.ok('likePost', { postId: id }),
        caller.ok('likePost', { postId: id }),
      ]),
    )
    expect(answers.every(({ liked }) => liked)).toBe(true)
    await drain()
    expect(await likesOf(id)).toBe(100)
    await Promise.all(people.slice(0, 40).map(caller => caller.ok('unlikePost', { postId: id })))
    await Promise.all(people.slice(0, 40).map(caller => caller.ok('unlikePost', { postId: id })))
    await drain()
    expect(await likesOf(id)).toBe(60)
  })

  test('under a key are for one post, and one thing', async () => {
    const [one, other] = [await addPost(api, 'keyed', testNow), await addPost(api, 'keyed too', testNow)]
    const fan = await newcomer('keyed fan')
    const like = { postId: one, key: 'intent-like' }
    expect(await fan.ok('likePost', like)).toEqual(await fan.ok('likePost', like))
    await changesNothing(async () => {
      expect(await fan.refused('likePost', { ...like, postId: other })).toBe('KEY_REUSED')
      expect(await fan.refused('unlikePost', like)).toBe('KEY_REUSED')
    })
    await fan.ok('unlikePost', { postId: one, key: 'intent-unlike' })
    expect(await fan.refused('unlikePost', { postId: other, key: 'intent-unlike' })).toBe('KEY_REUSED')
  })

  test('are for what is published', async () => {
    const volunteer = await api.as('volunteer')
    const { id } = await posted('not yet')
    await changesNothing(async () => {
      expect(await volunteer.refused('likePost', { postId: 'pos_none' })).toBe('NOT_FOUND')
      expect(await volunteer.refused('likePost', { postId: id })).toBe('NOT_FOUND')
      expect(await volunteer.refused('unlikePost', { postId: 'pos_none' })).toBe('NOT_FOUND')
    })
    await drain()
    expect(await volunteer.ok('likePost', { postId: id })).toEqual({ liked: true })
  })

  test('show to the one who likes, in every list, however much that person likes', async () => {
    api.clock.set('2035-05-10T04:00:00.000Z')
    const topicId = await addTopic(api, '学雷锋')
    const fan = await newcomer('fan')
    const liked = new Set<string>()
    for (let number = 0; number < 320; number++) {
      const inTopic = number % 10 === 0
      const card = { author: '测*', text: '好', photos: [], ...(inTopic ? { topicId } : {}) }
      const publishedAt = minutesBefore('2035-05-09T04:00:00.000Z', number)
      const id = await addPost(api, `fan ${number}`, publishedAt, { card })
      if (number % 20 === 10) continue
      await api.deps.shows.like({ personId: fan.personId, mark: `${publishedAt}#${id}` })
      liked.add(id)
    }
    for (const kind of ['latest', 'topic'] as const) {
      const posts = await allPosts(fan, { kind, topicId })
      expect(posts.length).toBeGreaterThan(30)
      expect(posts.filter(post => post.liked !== liked.has(post.id))).toEqual([])
    }
    const seen = await allPosts(await newcomer('no fan'), { kind: 'latest' })
    expect(seen.some(post => post.liked)).toBe(false)
  })
})

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
  let unitsFor: (work: () => Promise<unknown>) => Promise<{ w: number; r: number; trips: number }>
  beforeAll(() => {
    const meter = meterOf(api.store.tables.client)
    unitsFor = async work => unitsOf(await meter.callsOf(work))
  })

  test('a post of 120 characters with three photos: 3 W, 0.5 R, 2 trips', async () => {
    const volunteer = await api.as('volunteer')
    const photoIds = ['one', 'two', 'three'].map(name => photoIdFor(name))
    const input = { text: '护'.repeat(120), photoIds, key: 'a'.repeat(36) }
    expect(await unitsFor(() => volunteer.ok('createPost', input))).toEqual({ w: 3, r: 0.5, trips: 2 })
  })

  test('with topic and service record it writes no more', async () => {
    const topicId = await addTopic(api, '移风易俗')
    const { volunteer, attendanceId } = await attended('costly')
    const photoIds = ['one', 'two', 'three'].map(name => photoIdFor(name, 'costly'))
    const input = { text: '护'.repeat(120), photoIds, topicId, attendanceId, key: 'b'.repeat(36) }
    expect((await unitsFor(() => volunteer.ok('createPost', input))).w).toBe(3)
  })

  test('a like and its taking back: 1 W, 0.5 R, 2 trips', async () => {
    const id = await addPost(api, 'cost of a like', testNow)
    const volunteer = await api.as('volunteer')
    const cost = { w: 1, r: 0.5, trips: 2 }
    expect(await unitsFor(() => volunteer.ok('likePost', { postId: id }))).toEqual(cost)
    expect(await unitsFor(() => volunteer.ok('unlikePost', { postId: id }))).toEqual(cost)
  })

  test('a full page of the feed with my likes: at most 2.5 R, side by side', async () => {
    api.clock.set('2036-05-10T04:00:00.000Z')
    const fan = await newcomer('costly fan')
    const photos = [1, 2, 3].map(fill => lettersOf(new Uint8Array(16).fill(fill)))
    const activity = { title: '清洁家园·护河行动', siteName: '运河社区文明实践站' }
    const card = { author: '爱跑步的老李', text: '护'.repeat(115), photos, activity }
    for (let number = 0; number < 130; number++) {
      const publishedAt = minutesBefore('2036-05-09T04:00:00.000Z', number)
      const id = await addPost(api, `cost ${number}`, publishedAt, { card, likes: 1234 })
      const by = 'req_01J00000000000000000000000'
      await api.deps.shows.like({ personId: fan.personId, mark: `${publishedAt}#${id}`, by })
    }
    let posts: PostOut[] = []
    const units = await unitsFor(async () => {
      posts = (await fan.ok('listPosts', { kind: 'latest' })).posts
    })
    expect(posts.filter(({ liked }) => liked)).toHaveLength(20)
    expect(units.r).toBeLessThanOrEqual(2.5)
    expect(units.trips).toBe(1)
    expect(units.w).toBe(0)
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
