import { refOf } from '../../../functions/domain/photo/id/photoId'
import type { Wechat } from '../../../functions/domain/ports'
import { codeOf, here, publish } from '../../support/county/session'
import { addTopic } from '../../support/show/posts'
import { showOf, write } from '../../support/show/show'
import { setShowWorld } from '../../support/show/showWorld'

const world = setShowWorld()
const { newcomer, posted, photoIdFor, changesNothing, meter } = showOf(() => world.api)

const withWechat = async (changes: Partial<Wechat>, work: () => Promise<void>) => {
  const before = world.api.deps.wechat
  world.api.deps.wechat = { ...before, ...changes }
  await work().finally(() => {
    world.api.deps.wechat = before
  })
}

/** A service record of somebody who is in a session now. */
const attended = async (name: string) => {
  const { sessionId } = await publish(world.api)
  const volunteer = await newcomer(name)
  await volunteer.ok('signUp', { sessionId })
  const before = await volunteer.ok('listAttendances', {})
  await volunteer.ok('checkIn', { code: await codeOf(world.api, sessionId, 'in'), location: here })
  return { volunteer, attendanceId: before.attendances[0]?.id ?? '' }
}

describe('an upload', () => {
  test('asked for twice names the same photo, and under another key another', async () => {
    const resident = await world.api.as('resident')
    const input = { contentType: 'image/jpeg', bytes: 200_000, key: 'upload-0001' } as const
    const first = await resident.ok('createUpload', input)
    expect(await resident.ok('createUpload', input)).toEqual(first)
    expect(first.fields.key).toBe(`${resident.personId}/${first.photoId}`)
    const other = await resident.ok('createUpload', { ...input, key: 'upload-0002' })
    expect(other.photoId).not.toBe(first.photoId)
  })

  test('asked for twice writes one record, and of another size under the same key it is refused', async () => {
    const resident = await world.api.as('resident')
    const input = { contentType: 'image/jpeg', bytes: 200_000, key: 'upload-0003' } as const
    await resident.ok('createUpload', input)
    await changesNothing(async () => {
      await resident.ok('createUpload', input)
      expect(await resident.refused('createUpload', { ...input, bytes: 300_000 })).toBe('KEY_REUSED')
      expect(await resident.refused('createUpload', { ...input, contentType: 'image/png' })).toBe(
        'KEY_REUSED',
      )
    })
  })

  test('without a key has a record of its own, which its request id finds again', async () => {
    const resident = await world.api.as('resident')
    const input = { contentType: 'image/jpeg', bytes: 200_000 } as const
    const first = await resident.ok('createUpload', input, 'request-upload')
    const ref = refOf(world.api.deps.keys.photo, resident.personId, first.photoId) ?? ''
    const [record] = await world.api.deps.photos.photos([ref])
    expect(record).toMatchObject({ ref, personId: resident.personId })
    expect(await changesNothing(() => resident.ok('createUpload', input, 'request-upload'))).toEqual(first)
    expect((await resident.ok('createUpload', input)).photoId).not.toBe(first.photoId)
  })

  test('is a picture of ten megabytes at most', async () => {
    const resident = await world.api.as('resident')
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
    const resident = await world.api.as('resident')
    await changesNothing(async () => {
      expect(await resident.refused('createPost', { text: '好', photoIds: [] })).toBe('VOLUNTEER_NEEDED')
    })
  })

  test('with a risky text is refused, and nothing of it is kept', async () => {
    const volunteer = await world.api.as('volunteer')
    await changesNothing(async () => {
      expect(await volunteer.refused('createPost', { text: '【违规】', photoIds: [] })).toBe('TEXT_REFUSED')
    })
  })

  test('whose text WeChat cannot judge now is refused; one it doubts waits for a moderator', async () => {
    const volunteer = await world.api.as('volunteer')
    const down = () => Promise.reject(new Error('no answer'))
    await withWechat({ checkText: down }, () =>
      changesNothing(async () => {
        expect(await volunteer.refused('createPost', { text: '好', photoIds: [] })).toBe('WECHAT_UNAVAILABLE')
      }),
    )
    await withWechat({ checkText: async () => 'review' }, async () => {
      const { id } = await posted('doubtful text')
      await world.drain()
      expect((await world.api.deps.shows.post(id, { fresh: true }))?.state).toBe('checking')
    })
  })

  test('whose answer was lost is answered again, though WeChat is away by then', async () => {
    const volunteer = await world.api.as('volunteer')
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
      const volunteer = await world.api.as('volunteer')
      expect(await volunteer.refused('createPost', { text, photoIds: [] })).toBe('BAD_INPUT')
    },
  )

  test('takes no forged, foreign, doubled or tenth photo', async () => {
    const volunteer = await world.api.as('volunteer')
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
    const topicId = await addTopic(world.api, '护河行动')
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
    const { sessionId } = await publish(world.api)
    const volunteer = await newcomer('only signed up')
    const { attendance } = await volunteer.ok('signUp', { sessionId })
    const input = { text: '好', photoIds: [], attendanceId: attendance.id }
    expect(await volunteer.refused('createPost', input)).toBe('NOT_FOUND')
  })

  test('sent twice is one, and is answered with what became of it', async () => {
    const input = { text: '好', photoIds: [], key: 'post-0001' }
    const volunteer = await world.api.as('volunteer')
    const { post: first } = await volunteer.ok('createPost', input)
    expect((await volunteer.ok('createPost', input)).post).toEqual(first)
    await world.drain()
    const { post: again } = await volunteer.ok('createPost', input)
    expect(again).toMatchObject({ id: first.id, state: 'published' })
    expect(await volunteer.refused('createPost', { ...input, text: '不好' })).toBe('KEY_REUSED')
  })

  test('of any length is read whole by everyone, and cut in the feed', async () => {
    const text = '河'.repeat(1000)
    const { id } = await posted('long', { text })
    const resident = await world.api.as('resident')
    expect(await resident.refused('getPost', { postId: id })).toBe('NOT_FOUND')
    await world.drain()
    const { posts } = await world.api.anonymous.ok('listPosts', { kind: 'latest' })
    const inFeed = posts.find(post => post.id === id)
    expect(inFeed).toMatchObject({ more: true })
    expect(inFeed?.text.length).toBeLessThan(300)
    const { post } = await world.api.anonymous.ok('getPost', { postId: id })
    expect([post.text, post.more]).toEqual([text, undefined])
  })
})

describe('what it costs', () => {
  let unitsFor: ReturnType<typeof meter>
  beforeAll(() => {
    unitsFor = meter()
  })

  test('a post of 120 characters with three photos: 3 W, 0.5 R, 2 trips', async () => {
    const volunteer = await world.api.as('volunteer')
    const photoIds = ['one', 'two', 'three'].map(name => photoIdFor(name))
    const input = { text: '护'.repeat(120), photoIds, key: 'a'.repeat(36) }
    expect(await unitsFor(() => volunteer.ok('createPost', input))).toEqual({ w: 3, r: 0.5, trips: 2 })
  })

  test('with topic and service record it writes no more', async () => {
    const topicId = await addTopic(world.api, '移风易俗')
    const { volunteer, attendanceId } = await attended('costly')
    const photoIds = ['one', 'two', 'three'].map(name => photoIdFor(name, 'costly'))
    const input = { text: '护'.repeat(120), photoIds, topicId, attendanceId, key: 'b'.repeat(36) }
    expect((await unitsFor(() => volunteer.ok('createPost', input))).w).toBe(3)
  })
})
