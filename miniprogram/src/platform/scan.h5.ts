import jsQR from 'jsqr'
import { dialog, node } from './dialog.h5'

const widest = 1600

const pixels = (source: CanvasImageSource, width: number, height: number) => {
  const scale = Math.min(1, widest / Math.max(width, height))
  const canvas = node('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return pen?.getImageData(0, 0, canvas.width, canvas.height)
}

const read = (image: ImageData | undefined) => image && jsQR(image.data, image.width, image.height)?.data

const readPicture = async (file: File | undefined) => {
  if (!file) return undefined
  const picture = await createImageBitmap(file)
  return read(pixels(picture, picture.width, picture.height))
}

/** Looks through the camera until a code is read or the sheet is closed. */
const watch = async (video: HTMLVideoElement, done: (text: string) => void) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  const look = () => {
    if (!video.isConnected) return stop()
    const text = read(pixels(video, video.videoWidth || 1, video.videoHeight || 1))
    return text ? done(text) : requestAnimationFrame(look)
  }
  look()
}

const cameraPart = (done: (text: string) => void) => {
  const video = node('video', { muted: true, playsInline: true, hidden: true })
  const open = () => {
    video.hidden = false
    watch(video, done).catch(() => {
      video.hidden = true
      button.textContent = '摄像头打不开，请用下面的办法'
    })
  }
  const button = node('button', { className: 'main', onclick: open }, '打开摄像头')
  return navigator.mediaDevices ? [video, button] : []
}

const picturePart = (done: (text: string) => void) => {
  const file = node('input', { type: 'file', accept: 'image/*', ariaLabel: '从图片识别' })
  const label = node('label', { className: 'choose' }, '从图片识别', file)
  file.onchange = async () => {
    const text = await readPicture(file.files?.[0])
    if (text) done(text)
    else label.firstChild?.replaceWith('图里没有找到码，请换一张')
  }
  return [label]
}

const textPart = (done: (text: string) => void) => {
  const field = node('input', { type: 'text', placeholder: '或粘贴码的文字', ariaLabel: '码的文字' })
  const button = node(
    'button',
    { onclick: () => field.value.trim() && done(field.value.trim()) },
    '用这段文字',
  )
  return [field, button]
}

/** Reads a code by camera, from a picture or from pasted text; undefined when the person turned back. */
export const scan = (): Promise<string | undefined> =>
  dialog<string>('扫码', done => {
    const finish = (text: string) => done(text)
    return [...cameraPart(finish), ...picturePart(finish), ...textPart(finish)]
  })
