import { receivePhoto } from '../../functions/domain/photo/check/receivePhoto'
import { publicKeys } from '../../functions/domain/photo/copies/copyKeys'
import { reasons } from '../../functions/domain/show/post/fate'
import { sweepPhotos } from '../../functions/schedules/sweepPhotos'
import { consume } from '../../functions/streams/consume'
import { dice } from '../support/dice'
import { publishingOf } from '../support/show/publishing'
import { setPublishingWorld } from '../support/show/publishingWorld'
import { atEveryCut, cutAt } from '../support/store/crash'
import { reactionsOf } from '../support/streams/reactions'

const world = setPublishingWorld()
const publishing = publishingOf(world)
const { photoDeps, react, drain, picture, writePost, postIn, stateOf, mediaPorts } = publishing

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
  expect(
    (await world.api.anonymous.ok('listPosts', { kind: 'latest' })).posts.map(post => post.id),
  ).toContain(id)
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
    expect([a.isWaiting(), world.media.uploads.size]).toEqual([false, 0])
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
  for (let more = await world.stream.read(); more.length > 0; more = await world.stream.read()) {
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
  const mine = await (await world.api.as('volunteer')).ok('listPosts', { kind: 'mine' })
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
  world.api.clock.advance(60)
  await sweepPhotos(world.api.deps)
  expect(await stateOf(id)).toBe('checking')
  expect([photo.isWaiting(), photo.isPublic()]).toEqual([true, false])
})

test('the first verdict stands; a verdict nobody asked for changes nothing', async () => {
  const photo = await picture('twice judged')
  const id = await writePost('twice judged', [photo.photoId])
  await photo.arrives()
  await photo.judged('pass')
  await photo.judged('risky')
  await world.api.deps.photos.noteVerdict('a trace of nobody', 'risky')
  await drain()
  expect([await stateOf(id), photo.isPublic()]).toEqual(['published', true])
})

test('a second file under the same id is dropped unseen', async () => {
  const photo = await picture('swapped')
  await photo.arrives()
  world.media.uploads.set(photo.key, Buffer.from('something else'))
  await receivePhoto(photoDeps(), photo.key)
  await photo.judged('pass')
  await drain()
  const shown = world.media.public.get(publicKeys(photo.ref).large)
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
    world.media.uploads.set(photo.key, Buffer.from(`cut upload ${at}`))
    const { photos, people, wechat } = world.api.deps
    const { ports, wasCut } = cutAt({ photos, people, media: mediaPorts(), wechat }, at)
    await receivePhoto({ ...photoDeps(), ...ports }, photo.key).catch(() => undefined)
    await receivePhoto(photoDeps(), photo.key)
    await photo.judged('pass')
    await drain()
    expect([photo.isPublic(), photo.isWaiting(), world.media.uploads.size]).toEqual([true, false, 0])
    return { wasCut }
  })
  expect(cuts).toBeGreaterThan(8)
})

test('reactions cut off anywhere end the same once the batch comes again', async () => {
  const cuts = await atEveryCut(async at => {
    const photo = await picture(`cut reaction ${at}`)
    const id = await writePost(`cut reaction ${at}`, [photo.photoId])
    await photo.arrives()
    await photo.judged('pass')
    const records = await world.stream.read()
    const { ports, wasCut } = cutAt(
      { photos: world.api.deps.photos, shows: world.api.deps.shows, media: mediaPorts() },
      at,
    )
    const cut = reactionsOf({ ...world.api.deps, ...ports }).shows
    await consume({ Records: records, shardId: world.stream.shard }, cut, () => undefined)
    await react(records)
    await drain()
    expect([await stateOf(id), photo.isPublic(), photo.isWaiting()]).toEqual(['published', true, false])
    return { wasCut }
  })
  expect(cuts).toBeGreaterThan(8)
})
