import sharp, { type OutputInfo } from 'sharp'
import { mostPhotoBytes } from '../contracts/limits'

export type PhotoFailure = 'not-a-picture' | 'too-large'

/** A file that cannot become a photo. */
export class PhotoError extends Error {
  constructor(readonly kind: PhotoFailure) {
    super(`photo refused: ${kind}`)
    this.name = 'PhotoError'
  }
}

/** The copies of a photo: two sizes of webp to show, and the JPEG that WeChat checks (it takes no webp). */
export type ProcessedPhoto = { small: Buffer; large: Buffer; check: Buffer }

type Pixels = { data: Buffer; info: OutputInfo }

const mostPixels = 50_000_000
const longestSide = 1280
const smallBytes = 30 * 1024
const patienceSeconds = 20
const white = '#fff'

/** Side and quality of the small copy, best first; the first that fits is taken. */
const smallSteps = [
  [480, 75],
  [480, 55],
  [480, 35],
  [400, 35],
  [320, 30],
  [240, 25],
  [160, 20],
] as const

const ascii = (input: Buffer, from: number, to: number) => input.toString('latin1', from, to)

/** Only these reach the decoder, whatever the file calls itself. */
const isPhoto = (input: Buffer) =>
  ascii(input, 0, 3) === '\xff\xd8\xff' ||
  ascii(input, 0, 8) === '\x89PNG\r\n\x1a\n' ||
  (ascii(input, 0, 4) === 'RIFF' && ascii(input, 8, 12) === 'WEBP')

const checkFile = (input: Buffer) => {
  if (input.length > mostPhotoBytes) throw new PhotoError('too-large')
  if (!isPhoto(input)) throw new PhotoError('not-a-picture')
}

const orNotAPicture = (error: unknown): never => {
  throw error instanceof PhotoError ? error : new PhotoError('not-a-picture')
}

const checkArea = async (input: Buffer) => {
  const { width, height } = await sharp(input, { limitInputPixels: false }).metadata()
  if (width * height > mostPixels) throw new PhotoError('too-large')
}

/**
 * Upright, flat and without metadata. Flattened, because what is shown must be what was checked, and a JPEG
 * has no transparency.
 */
const decode = (input: Buffer): Promise<Pixels> =>
  sharp(input, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds: patienceSeconds })
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: white })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })

const copyOf = ({ data, info: { width, height, channels } }: Pixels) =>
  sharp(data, { raw: { width, height, channels } })

const smallCopy = async (pixels: Pixels): Promise<Buffer> => {
  for (const [side, quality] of smallSteps) {
    const sized = copyOf(pixels).resize(side, side, { fit: 'inside', withoutEnlargement: true })
    const small = await sized.webp({ quality }).toBuffer()
    if (small.length <= smallBytes) return small
  }
  throw new PhotoError('too-large')
}

/** Makes the copies that are kept of an upload, with one decode; throws PhotoError. Nothing else survives. */
export const processPhoto = async (input: Buffer): Promise<ProcessedPhoto> => {
  checkFile(input)
  await checkArea(input).catch(orNotAPicture)
  const pixels = await decode(input).catch(orNotAPicture)
  const [small, large, check] = await Promise.all([
    smallCopy(pixels),
    copyOf(pixels).webp({ quality: 78 }).toBuffer(),
    copyOf(pixels).jpeg({ quality: 85 }).toBuffer(),
  ])
  return { small, large, check }
}
