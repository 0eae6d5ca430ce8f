import { applyVerdict } from '../../functions/domain/photo/check/applyVerdict'
import { reasons } from '../../functions/domain/show/post/fate'
import { sweepPhotos } from '../../functions/schedules/sweepPhotos'
import { publishingOf } from '../support/show/publishing'
import { setPublishingWorld } from '../support/show/publishingWorld'
import { atEveryCut, cutAt } from '../support/store/crash'

const world = setPublishingWorld()
const publishing = publishingOf(world)
const { drain, picture, writePost, postIn, stateOf, mediaPorts } = publishing

test('a photo that is refused while its copies are made public is not left to be seen', async () => {
  const photo = await picture('refused meanwhile')
  await photo.arrives()
  const { photos, media } = world.api.deps
  const publish: typeof media.publish = async (...asked) => {
    await photos.abandon(photo.ref)
    await media.publish(...asked)
  }
  await applyVerdict({ photos, media: { ...media, publish } }, photo.ref, 'pass')
  expect(photo.isPublic()).toBe(false)
})

describe('the sweep', () => {
  test('refuses a post whose photo never came, after 45 minutes and not before', async () => {
    const id = await writePost('no photo', [(await picture('never came')).photoId])
    await drain()
    world.api.clock.advance(44)
    await sweepPhotos(world.api.deps)
    expect(await stateOf(id)).toBe('checking')
    world.api.clock.advance(2)
    await sweepPhotos(world.api.deps)
    expect(await postIn(id)).toMatchObject({ state: 'refused', reason: reasons.photoMissing })
  })

  test('refuses a post that WeChat never answered for, even if its own record was lost', async () => {
    const photo = await picture('unanswered')
    const id = await writePost('unanswered', [photo.photoId])
    await photo.arrives()
    await world.stream.read()
    world.api.clock.advance(46)
    await sweepPhotos(world.api.deps)
    expect(await postIn(id)).toMatchObject({ state: 'refused', reason: reasons.photoUnchecked })
  })

  test('publishes a post whose records were lost', async () => {
    const id = await writePost('lost', [])
    await world.stream.read()
    world.api.clock.advance(46)
    await sweepPhotos(world.api.deps)
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
    world.api.clock.advance(23 * 60)
    await sweepPhotos(world.api.deps)
    expect(unused.isPublic()).toBe(true)
    world.api.clock.advance(62)
    await sweepPhotos(world.api.deps)
    await drain()
    expect([used.isPublic(), unused.isGone(), refused.isGone(), bad.isGone()]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(await stateOf(id)).toBe('published')
    expect((await world.api.deps.photos.photos([unused.ref, used.ref])).map(({ ref }) => ref)).toEqual([
      used.ref,
    ])
    const { items } = await world.api.deps.photos.untidySince(world.api.clock.now(), { limit: 100 })
    expect(items.filter(({ state }) => state !== 'review')).toEqual([])
  })

  test('forgets a photo that was announced and never came; one that comes too late is dropped unseen', async () => {
    const never = await picture('never uploaded')
    const late = await picture('uploaded too late')
    await world.api.deps.photos.abandon(late.ref)
    await late.arrives()
    expect([late.isWaiting(), late.isGone()]).toEqual([false, true])
    world.api.clock.advance(25 * 60)
    await sweepPhotos(world.api.deps)
    expect(await world.api.deps.photos.photos([never.ref, late.ref])).toEqual([])
  })

  test('cut off anywhere, removes the rest the next time', async () => {
    await atEveryCut(async at => {
      const photo = await picture(`cut sweep ${at}`)
      await photo.arrives()
      await photo.judged('pass')
      await drain()
      world.api.clock.advance(25 * 60)
      const { ports, wasCut } = cutAt(
        { photos: world.api.deps.photos, shows: world.api.deps.shows, media: mediaPorts() },
        at,
      )
      await sweepPhotos({ ...world.api.deps, ...ports }).catch(() => undefined)
      await sweepPhotos(world.api.deps)
      expect(photo.isGone()).toBe(true)
      return { wasCut }
    })
  })
})
