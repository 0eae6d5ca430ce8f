import jsQR from 'jsqr'
import sharp from 'sharp'
import type { Picture } from './person'

/** What a camera reads in a picture of a code. */
export const readCode = async ({ bytes }: Picture): Promise<string> => {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const read = jsQR(Uint8ClampedArray.from(data), info.width, info.height)
  if (!read) throw new Error('no code can be read in the picture')
  return read.data
}
