import sharp from 'sharp'
import { encode } from 'uqr'
import { Refused } from './errors'

const sceneShape = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const pageShape = /^[^/?][^?]*$/

const drawn = (text: string) => {
  const { data, size } = encode(text)
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`
}

const widthOf = (width: unknown) => Math.min(1280, Math.max(280, Number(width) || 430))

/** getwxacodeunlimit: a PNG. A plain QR code of `page?scene=…`, since only WeChat can draw its own codes. */
export const drawCode = async ({ scene, page, width }: Record<string, unknown>) => {
  if (typeof scene !== 'string' || !sceneShape.test(scene)) throw new Refused(40169)
  if (page !== undefined && !pageShape.test(String(page))) throw new Refused(41030)
  const svg = drawn(`${page ?? ''}?scene=${encodeURIComponent(scene)}`)
  return sharp(Buffer.from(svg), { density: 300 })
    .resize(widthOf(width), null, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
