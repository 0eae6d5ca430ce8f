import sharp from 'sharp'
import { randomOf } from '../random'
import { height, svgOf, width } from './canvas'
import { type LightName, lights } from './light'
import { type SceneName, scenes } from './scenes'

/** The two copies that a published photo has, both webp. */
type Picture = { small: Buffer; large: Buffer }

/** What is on a picture; the same three give the same picture. */
export type Motif = { scene: SceneName; light: LightName; variant: number }

const smallWide = 400

const paint = ({ scene, light, variant }: Motif) => {
  const random = randomOf(`picture/${scene}/${light}/${variant}`)
  return Buffer.from(svgOf(scenes[scene], { light: lights[light], random }))
}

export const drawPicture = async (motif: Motif): Promise<Picture> => {
  const { data, info } = await sharp(paint(motif))
    .removeAlpha()
    .flop(motif.variant % 2 === 1)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const small = drawn.clone().resize(smallWide, Math.round((smallWide * height) / width))
  return {
    large: await drawn.clone().webp({ quality: 76, effort: 2 }).toBuffer(),
    small: await small.webp({ quality: 74, effort: 2 }).toBuffer(),
  }
}
