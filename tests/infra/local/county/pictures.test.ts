import sharp from 'sharp'
import { drawPicture } from '../../../../infra/local/county/pictures/draw'
import { type SceneName, scenes } from '../../../../infra/local/county/pictures/scenes'

const names = Object.keys(scenes) as SceneName[]
const thumbnailBytes = 30 * 1024

test.each(names)('%s becomes a small and a large webp', async scene => {
  const { small, large } = await drawPicture({ scene, light: 'dusk', variant: 1 })
  expect(small.length).toBeLessThanOrEqual(thumbnailBytes)
  expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 400, height: 300 })
  expect(await sharp(large).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 900 })
})

test('a picture is the same whenever it is drawn, and another variant is another one', async () => {
  const motif = { scene: 'river', light: 'noon', variant: 1 } as const
  const [once, again, other] = await Promise.all([
    drawPicture(motif),
    drawPicture(motif),
    drawPicture({ ...motif, variant: 2 }),
  ])
  expect(once.small.equals(again.small)).toBe(true)
  expect(once.small.equals(other.small)).toBe(false)
})
