import jsQR from 'jsqr'
import sharp from 'sharp'
import type { Phone } from './phone'
import { nodesOf } from './tree'

const side = 480
const margin = 40

const pictureOf = (phone: Phone, label: string) => {
  const squares = nodesOf(phone.screen()).find(
    ({ attrs }) => attrs['aria-label'] === label && String(attrs.style).includes('data:image'),
  )
  const address = /url\("data:image\/svg\+xml,(.*?)"\)/.exec(String(squares?.attrs.style))?.[1]
  if (!address) throw new Error(`no code “${label}” is shown; the screen reads: ${phone.text()}`)
  return Buffer.from(decodeURIComponent(address))
}

/** What another phone's camera reads in the code called `label`. */
export const readShownCode = async (phone: Phone, label: string): Promise<string> => {
  const { data, info } = await sharp(pictureOf(phone, label))
    .resize(side, side, { kernel: 'nearest' })
    .flatten({ background: 'white' })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = jsQR(Uint8ClampedArray.from(data), info.width, info.height)
  if (!read) throw new Error(`nobody can read the code “${label}”`)
  return read.data
}
