import type { PostOut } from '../../../functions/contracts/show'
import { lettersOf } from '../../../functions/domain/ids'
import { type Caller, testNow } from '../../support/api/api'
import { addPost, addTopic, openMonths } from '../../support/show/posts'
import { minutesBefore, showOf, write } from '../../support/show/show'
import { setShowWorld } from '../../support/show/showWorld'

const world = setShowWorld()
const { newcomer, posted, changesNothing, meter } = showOf(() => world.api)

const allPosts = async (
  caller: Caller,
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

describe('the feeds', () => {
  test('go on through months that have posts, newest first, each post once', async () => {
    world.api.clock.set('2029-03-10T04:00:00.000Z')
    const days = ['2029-03-09', '2029-02-01', '2028-11-30']
    for (const day of days)
      for (let number = 0; number < 17; number++)
        await addPost(world.api, `${day} ${number}`, minutesBefore(`${day}T04:00:00.000Z`, number))
    await openMonths(world.api, ...days)
    const posts = await allPosts(world.api.anonymous, { kind: 'latest' })
    expect(posts).toHaveLength(51)
    expect(posts.map(({ at }) => at)).toEqual([...posts.map(({ at }) => at)].sort().reverse())
    expect(new Set(posts.map(({ id }) => id)).size).toBe(51)
  })

  test('posts of one millisecond stand apart', async () => {
    world.api.clock.set('2031-03-10T04:00:00.000Z')
    for (let number = 0; number < 45; number++)
      await addPost(world.api, `same ${number}`, '2031-03-09T04:00:00.000Z')
    await openMonths(world.api, '2031-03-09')
    expect(new Set((await allPosts(world.api.anonymous, { kind: 'latest' })).map(({ id }) => id)).size).toBe(
      45,
    )
  })

  test('of a topic hold its posts alone; of an unknown one there is none', async () => {
    const topicId = await addTopic(world.api, '周末妈妈')
    const card = { author: '测*', text: '读书', photos: [], topicId, topicName: '周末妈妈' }
    for (let number = 0; number < 25; number++)
      await addPost(world.api, `mother ${number}`, minutesBefore(testNow, number), { card })
    const posts = await allPosts(world.api.anonymous, { kind: 'topic', topicId })
    expect(posts).toHaveLength(25)
    expect(posts.every(post => post.topicId === topicId)).toBe(true)
    expect(await world.api.anonymous.refused('listPosts', { kind: 'topic', topicId: 'top_none' })).toBe(
      'NOT_FOUND',
    )
    expect(await world.api.anonymous.refused('listPosts', { kind: 'topic' })).toBe('BAD_INPUT')
    expect((await world.api.anonymous.ok('listTopics', {})).topics).toContainEqual({
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
    await world.drain()
    expect((await allPosts(author, { kind: 'mine' })).every(({ state }) => state === 'published')).toBe(true)
    expect(await allPosts(await newcomer('silent'), { kind: 'mine' })).toEqual([])
    expect(await world.api.anonymous.refused('listPosts', { kind: 'mine' })).toBe('UNAUTHENTICATED')
  })

  test('a cursor serves its own list and reader', async () => {
    world.api.clock.set('2032-03-10T04:00:00.000Z')
    for (let number = 0; number < 21; number++)
      await addPost(world.api, `cursor ${number}`, minutesBefore('2032-03-09T04:00:00.000Z', number))
    const { cursor = '' } = await world.api.anonymous.ok('listPosts', { kind: 'latest' })
    const volunteer = await world.api.as('volunteer')
    expect(await volunteer.refused('listPosts', { kind: 'latest', cursor })).toBe('BAD_INPUT')
    expect(await world.api.anonymous.refused('listPosts', { kind: 'latest', cursor: `${cursor}x` })).toBe(
      'BAD_INPUT',
    )
  })
})

describe('likes', () => {
  const likesOf = async (id: string) => (await world.api.deps.shows.post(id, { fresh: true }))?.likes

  test('of a hundred people, each sent twice, are a hundred; taken back, they are gone', async () => {
    const id = await addPost(world.api, 'popular', testNow)
    const people = await Promise.all(Array.from({ length: 100 }, (_, at) => newcomer(`liker ${at}`)))
    const answers = await Promise.all(
      people.flatMap(caller => [
        caller.ok('likePost', { postId: id }),
        caller.ok('likePost', { postId: id }),
      ]),
    )
    expect(answers.every(({ liked }) => liked)).toBe(true)
    await world.drain()
    expect(await likesOf(id)).toBe(100)
    await Promise.all(people.slice(0, 40).map(caller => caller.ok('unlikePost', { postId: id })))
    await Promise.all(people.slice(0, 40).map(caller => caller.ok('unlikePost', { postId: id })))
    await world.drain()
    expect(await likesOf(id)).toBe(60)
  })

  test('set or taken back again stay as they are, and a key binds them to no post', async () => {
    const [one, other] = [
      await addPost(world.api, 'keyed', testNow),
      await addPost(world.api, 'keyed too', testNow),
    ]
    const fan = await newcomer('keyed fan')
    const like = { postId: one, key: 'intent-like' }
    await fan.ok('likePost', like)
    await changesNothing(async () => {
      expect(await fan.ok('likePost', like)).toEqual({ liked: true })
      expect(await fan.ok('likePost', { postId: one })).toEqual({ liked: true })
    })
    expect(await fan.ok('likePost', { ...like, postId: other })).toEqual({ liked: true })
    expect(await fan.ok('unlikePost', like)).toEqual({ liked: false })
    await changesNothing(async () => {
      expect(await fan.ok('unlikePost', like)).toEqual({ liked: false })
      expect(await fan.ok('unlikePost', { postId: one })).toEqual({ liked: false })
    })
    await world.drain()
    expect([await likesOf(one), await likesOf(other)]).toEqual([0, 1])
  })

  test('are for what is published', async () => {
    const volunteer = await world.api.as('volunteer')
    const { id } = await posted('not yet')
    await changesNothing(async () => {
      expect(await volunteer.refused('likePost', { postId: 'pos_none' })).toBe('NOT_FOUND')
      expect(await volunteer.refused('likePost', { postId: id })).toBe('NOT_FOUND')
      expect(await volunteer.refused('unlikePost', { postId: 'pos_none' })).toBe('NOT_FOUND')
    })
    await world.drain()
    expect(await volunteer.ok('likePost', { postId: id })).toEqual({ liked: true })
  })

  test('show to the one who likes, in every list, however much that person likes', async () => {
    world.api.clock.set('2035-05-10T04:00:00.000Z')
    const topicId = await addTopic(world.api, '学雷锋')
    const fan = await newcomer('fan')
    const liked = new Set<string>()
    for (let number = 0; number < 320; number++) {
      const inTopic = number % 10 === 0
      const card = { author: '测*', text: '好', photos: [], ...(inTopic ? { topicId } : {}) }
      const publishedAt = minutesBefore('2035-05-09T04:00:00.000Z', number)
      const id = await addPost(world.api, `fan ${number}`, publishedAt, { card })
      if (number % 20 === 10) continue
      await world.api.deps.shows.like({ personId: fan.personId, mark: `${publishedAt}#${id}` })
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

describe('what it costs', () => {
  let unitsFor: ReturnType<typeof meter>
  beforeAll(() => {
    unitsFor = meter()
  })

  test('a like and its taking back: 1 W, 0.5 R, 2 trips', async () => {
    const id = await addPost(world.api, 'cost of a like', testNow)
    const volunteer = await world.api.as('volunteer')
    const cost = { w: 1, r: 0.5, trips: 2 }
    expect(await unitsFor(() => volunteer.ok('likePost', { postId: id }))).toEqual(cost)
    expect(await unitsFor(() => volunteer.ok('unlikePost', { postId: id }))).toEqual(cost)
  })

  test('a full page of the feed with my likes: at most 2.5 R, side by side', async () => {
    world.api.clock.set('2036-05-10T04:00:00.000Z')
    const fan = await newcomer('costly fan')
    const photos = [1, 2, 3].map(fill => lettersOf(new Uint8Array(16).fill(fill)))
    const activity = { title: '清洁家园·护河行动', siteName: '运河社区文明实践站' }
    const card = { author: '爱跑步的老李', text: '护'.repeat(115), photos, activity }
    for (let number = 0; number < 130; number++) {
      const publishedAt = minutesBefore('2036-05-09T04:00:00.000Z', number)
      const id = await addPost(world.api, `cost ${number}`, publishedAt, { card, likes: 1234 })
      const by = 'req_01J00000000000000000000000'
      await world.api.deps.shows.like({ personId: fan.personId, mark: `${publishedAt}#${id}`, by })
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
})
