import sharp from 'sharp'
import { type Verdict, verdicts } from './verdict'

const biggest = 10 * 1024 * 1024
const accepted = ['jpeg', 'png', 'gif']
const unreachable = -1008
const wrongType = 40004
const tooBig = 40006

/** What a check ends in: a verdict, or the error that kept the picture from being looked at. */
export type PictureOutcome = { errcode: 0; result: Verdict } | { errcode: number }

const fetchBytes = async (url: string, signal: AbortSignal) => {
  const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

const magentaShare = async (bytes: Buffer) => {
  const pixels = await sharp(bytes)
    .flatten()
    .resize(64, 64, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  let magenta = 0
  for (let i = 0; i < pixels.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(i, i + 3)
    if (red > 180 && green < 100 && blue > 180) magenta += 1
  }
  return magenta / (pixels.length / 3)
}

const look = async (bytes: Buffer): Promise<PictureOutcome> => {
  const { format } = await sharp(bytes).metadata()
  if (!accepted.includes(format)) return { errcode: wrongType }
  return { errcode: 0, result: (await magentaShare(bytes)) > 0.5 ? verdicts.risky : verdicts.pass }
}

/** Fetches the picture as WeChat does and judges it: mostly magenta is risky. */
export const judgePicture = async (url: string, signal: AbortSignal): Promise<PictureOutcome> => {
  const bytes = await fetchBytes(url, signal).catch(() => undefined)
  if (!bytes) return { errcode: unreachable }
  if (bytes.length > biggest) return { errcode: tooBig }
  return look(bytes).catch(() => ({ errcode: wrongType }))
}
