import type { Verdict } from '../../functions/domain/deps'
import { contentOf, publicKeys, refOf, uploadKey, waitingKeys } from '../../functions/domain/show/photo'
import { receivePhoto } from '../../functions/domain/show/receivePhoto'
import { reasons } from '../../functions/domain/show/fate'
import { sweepPhotos } from '../../functions/schedules/sweepPhotos'
import { consume } from '../../functions/streams/consume'
import { startApi, type TestApi, testNow } from '../support/api'
import { changesOf, type TableChanges } from '../support/changes'
import { atEveryCut, cutAt } from '../support/crash'
import { dice } from '../support/dice'
import { type MemoryMedia, memoryMedia } from '../support/media'
import { reactionsOf } from '../support/reactions'

let api: TestApi
let media: MemoryMedia
let stream: TableChanges
beforeAll(async () => {
  media = memoryMedia()
  api = await startApi(media)
  stream = await changesOf(api.store, 'shows')
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const copiesOf = async (bytes: Uint8Array) =>
  bytes.length > 0 ? { small: bytes, large: bytes, check: bytes } : undefined
const photoDeps = () => ({ ...api.deps, copiesOf })

const react = async (records = [] as Awaited<ReturnType<TableChanges['read']>>) => {
  const { batchItemFailures } = await consume(
    { Records: records, shardId: stream.shard },
    reactionsOf(api.deps).shows,
    ({ error }) => {
      throw error
    },
  )
  return batchItemFailures
}

const drain = async () => {
  for (let records = await stream.read(); records.length > 0; records = await stream.read())
    await react(records)
}

/** A picture that a volunteer was let to upload, and what is known of it from there. */
const picture = async (name: string, bytes = Buffer.from(name)) => {
  const volunteer = await api.as('volunteer')
  const upload = { contentType: 'image/jpeg', bytes: 1000, key: `picture ${name}` } as const
  const { photoId } = await volunteer.ok('createUpload', upload)
  const key = uploadKey(volunteer.personId, photoId)
  const ref = refOf(api.deps.keys.cursor, volunteer.personId, photoId) ?? ''
  const keys = waitingKeys({ ref, content: contentOf(bytes) })
  const traceId = `trace-of-http://storage.test/check/${keys.check}`
  return {
    ...{ photoId, key, ref, keys, traceId },
    arrives: () => {
      media.uploads.set(key, bytes)
      return receivePhoto(photoDeps(), key)
    },
    judged: (verdict: Verdict) => api.deps.shows.noteVerdict(traceId, verdict),
    isPublic: () => Object.values(publicKeys(ref)).every(copy => media.public.has(copy)),
    isGone: () =>
      ![...media.public.keys(), ...media.waiting.keys(), ...media.uploads.keys()].some(copy =>
        copy.includes(ref),
      ),
    isWaiting: () => Object.values(keys).some(copy => media.waiting.has(copy)),
  }
}

const writePost = async (name: string, photoIds: string[], text = `今天护河 ${name}`) => {
  const volunteer = await api.as('volunteer')
  const { post } = await volunteer.ok('createPost', { text, photoIds, key: `post ${name}` })
  return post.id
}

const postIn = async (id: string) => {
  const post = await api.deps.shows.post(id, { fresh: true })
  if (!post) throw new Error(`no post ${id}`)
  return post
}

const stateOf = async (id: string) => (await postIn(id)).state

const orders = <Item>(items: Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) =>
        orders([...items.slice(0, at), ...items.slice(at + 1)]).map(rest => [item, ...rest]),
      )

test('a post without photos is published by the reaction alone', async () => {
  const id = await writePost('plain', [])
  expect(await stateOf(id)).toBe('checking')
  await drain()
  expect(await stateOf(id)).toBe('published')
  expect((await api.anonymous.ok('listPosts', { kind: 'latest' })).posts.map(post => post.id)).toContain(id)
})

test('in whatever order upload, post and verdicts come, it is published once all passed', async () => {
  const roll = dice(5)
  const published = async (order: string[], number: number) => {
    const [a, b] = [await picture(`order ${number} a`), await picture(`order ${number} b`)]
    let id = ''
    const steps: Record<string, () => Promise<unknown>> = {
      uploadA: a.arrives,
      uploadB: b.arrives,
      verdictA: () => a.judged('pass'),
      verdictB: () => b.judged('pass'),
      post: async () => {
        id = await writePost(`order ${number}`, [a.photoId, b.photoId])
      },
    }
    for (const step of order) {
      await steps[step]?.()
      if (roll(3) === 0) await drain()
    }
    await drain()
    expect([await stateOf(id), a.isPublic(), b.isPublic()]).toEqual(['published', true, true])
    expect([a.isWaiting(), media.uploads.size]).toEqual([false, 0])
    return id
  }
  const all = orders(['uploadA', 'uploadB', 'verdictA', 'verdictB', 'post'])
  const unlike = all.filter(order => order.indexOf('uploadA') < order.indexOf('uploadB'))
  for (const [number, order] of unlike.entries()) await published(order, number)
})

test('the same records again, or in another order between items, change nothing', async () => {
  const photo = await picture('replayed')
  const id = await writePost('replayed', [photo.photoId])
  await photo.arrives()
  await photo.judged('pass')
  const records = []
  for (let more = await stream.read(); more.length > 0; more = await stream.read()) {
    await react(more)
    records.push(...more)
  }
  const before = await postIn(id)
  await react(records)
  await react([...records].reverse())
  expect(await postIn(id)).toEqual(before)
  expect(before.state).toBe('published')
})

test('one refused photo refuses the post and leaves nothing of the photo', async () => {
  const [good, bad] = [await picture('good'), await picture('bad')]
  const id = await writePost('refused', [good.photoId, bad.photoId])
  await Promise.all([good.arrives(), bad.arrives()])
  await good.judged('pass')
  await bad.judged('risky')
  await drain()
  expect(await postIn(id)).toMatchObject({ state: 'refused', reason: reasons.photoRefused })
  expect(bad.isGone()).toBe(true)
  const mine = await (await api.as('volunteer')).ok('listPosts', { kind: 'mine' })
  expect(mine.posts.find(post => post.id === id)).toMatchObject({
    state: 'refused',
    reason: reasons.photoRefused,
  })
})

test('what is no picture refuses the post', async () => {
  const photo = await picture('no picture', Buffer.alloc(0))
  const id = await writePost('no picture', [photo.photoId])
  await photo.arrives()
  await drain()
  expect(await postIn(id)).toMatchObject({ state: 'refused', reason: reasons.photoRefused })
  expect(photo.isGone()).toBe(true)
})

test('a doubtful photo waits for a moderator, and its copies with it', async () => {
  const photo = await picture('doubtful')
  const id = await writePost('doubtful', [photo.photoId])
  await photo.arrives()
  await photo.judged('review')
  await drain()
  api.clock.advance(60)
  await sweepPhotos(api.deps)
  expect(await stateOf(id)).toBe('checking')
  expect([photo.isWaiting(), photo.isPublic()]).toEqual([true, false])
})

test('the first verdict stands; a verdict nobody asked for changes nothing', async () => {
  const photo = await picture('twice judged')
  const id = await writePost('twice judged', [photo.photoId])
  await photo.arrives()
  await photo.judged('pass')
  await photo.judged('risky')
  await api.deps.shows.noteVerdict('a trace of nobody', 'risky')
  await drain()
  expect([await stateOf(id), photo.isPublic()]).toEqual(['published', true])
})

test('a second file under the same id is dropped unseen', async () => {
  const photo = await picture('swapped')
  await photo.arrives()
  media.uploads.set(photo.key, Buffer.from('something else'))
  await receivePhoto(photoDeps(), photo.key)
  await photo.judged('pass')
  await drain()
  const shown = media.public.get(publicKeys(photo.ref).large)
  expect(Buffer.from(shown ?? []).toString()).toBe('swapped')
  expect(photo.isWaiting()).toBe(false)
})

test('a photo serves one post', async () => {
  const photo = await picture('shared')
  const first = await writePost('first to share', [photo.photoId])
  await drain()
  const second = await writePost('second to share', [photo.photoId])
  await photo.arrives()
  await photo.judged('pass')
  await drain()
  expect([await stateOf(first), await stateOf(second)]).toEqual(['published', 'refused'])
})

test('an upload cut off anywhere is taken up by the next delivery', async () => {
  const cuts = await atEveryCut(async at => {
    const photo = await picture(`cut upload ${at}`)
    media.uploads.set(photo.key, Buffer.from(`cut upload ${at}`))
    const { shows, people, wechat } = api.deps
    const { ports, wasCut } = cutAt({ shows, people, media: mediaPorts(), wechat }, at)
    await receivePhoto({ ...photoDeps(), ...ports }, photo.key).catch(() => undefined)
    await receivePhoto(photoDeps(), photo.key)
    await photo.judged('pass')
    await drain()
    expect([photo.isPublic(), photo.isWaiting(), media.uploads.size]).toEqual([true, false, 0])
    return { wasCut }
  })
  expect(cuts).toBeGreaterThan(8)
})

const mediaPorts = () => {
  const { uploads, waiting, public: shown, ...ports } = media
  return ports as MemoryMedia
}

test('reactions cut off anywhere end the same once the batch comes again', async () => {
  const cuts = await atEveryCut(async at => {
    const photo = await picture(`cut reaction ${at}`)
    const id = await writePost(`cut reaction ${at}`, [photo.photoId])
    await photo.arrives()
    await photo.judged('pass')
    const records = await stream.read()
    const { ports, wasCut } = cutAt({ shows: api.deps.shows, media: mediaPorts() }, at)
    const cut = reactionsOf({ ...api.deps, ...ports }).shows
    await consume({ Records: records, shardId: stream.shard }, cut, () => undefined)
    await react(records)
    await drain()
    expect([await stateOf(id), photo.isPublic(), photo.isWaiting()]).toEqual(['published', true, false])
    return { wasCut }
  })
  expect(cuts).toBeGreaterThan(8)
})

describe('the sweep', () => {
  test('refuses a post whose photo never came, after 45 minutes and not before', async () => {
    const id = await writePost('no photo', [(await picture('never came')).photoId])
    await drain()
    api.clock.advance(44)
    await sweepPhotos(api.deps)
    expect(await stateOf(id)).toBe('checking')
    api.clock.advance(2)
    await sweepPhotos(api.deps)
    expect(await postIn(id)).toMatchObject({ state: 'refused', reason: reasons.photoMissing })
  })

  test('refuses a post that WeChat never answered for, even if its own record was lost', async () => {
    const photo = await picture('unanswered')
    const id = await writePost('unanswered', [photo.photoId])
    await photo.arrives()
    await stream.read()
    api.clock.advance(46)
    await sweepPhotos(api.deps)
    expect(await postIn(id)).toMatchObject({ state: 'refused', reason: reasons.photoUnchecked })
  })

  test('publishes a post whose records were lost', async () => {
    const id = await writePost('lost', [])
    await stream.read()
    api.clock.advance(46)
    await sweepPhotos(api.deps)
    expect(await stateOf(id)).toBe('published')
  })

  test('removes after a day what no post shows, and leaves what one does', async () => {
    const [used, unused, refused] = [
      await picture('used'),
      await picture('unused'),
      await picture('of refused'),
    ]
    const bad = await picture('bad neighbour')
    const id = await writePost('keeps', [used.photoId])
    await writePost('goes', [refused.photoId, bad.photoId])
    for (const photo of [used, unused, refused, bad]) await photo.arrives()
    for (const photo of [used, unused, refused]) await photo.judged('pass')
    await bad.judged('risky')
    await drain()
    api.clock.advance(23 * 60)
    await sweepPhotos(api.deps)
    expect(unused.isPublic()).toBe(true)
    api.clock.advance(62)
    await sweepPhotos(api.deps)
    await drain()
    expect([used.isPublic(), unused.isGone(), refused.isGone(), bad.isGone()]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(await stateOf(id)).toBe('published')
    expect((await api.deps.shows.photos([unused.ref, used.ref])).map(({ ref }) => ref)).toEqual([used.ref])
    const { items } = await api.deps.shows.untidySince(api.clock.now(), { limit: 100 })
    expect(items.filter(({ state }) => state !== 'review')).toEqual([])
  })

  test('cut off anywhere, removes the rest the next time', async () => {
    await atEveryCut(async at => {
      const photo = await picture(`cut sweep ${at}`)
      await photo.arrives()
      await photo.judged('pass')
      await drain()
      api.clock.advance(25 * 60)
      const { ports, wasCut } = cutAt({ shows: api.deps.shows, media: mediaPorts() }, at)
      await sweepPhotos({ ...api.deps, ...ports }).catch(() => undefined)
      await sweepPhotos(api.deps)
      expect(photo.isGone()).toBe(true)
      return { wasCut }
    })
  })
})
