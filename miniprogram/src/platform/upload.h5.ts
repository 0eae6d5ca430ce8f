import { Unreachable } from './request'

export type Chosen = { path: string; bytes: number; contentType: 'image/jpeg' | 'image/png' | 'image/webp' }

const accepted = ['image/jpeg', 'image/png', 'image/webp'] as const
const isAccepted = (type: string): type is Chosen['contentType'] => accepted.some(one => one === type)
const held = new Map<string, File>()

const hold = (file: File): Chosen[] => {
  if (!isAccepted(file.type)) return []
  const path = URL.createObjectURL(file)
  held.set(path, file)
  return [{ path, bytes: file.size, contentType: file.type }]
}

/** Lets the person choose photographs; none when they turned back. */
export const choosePhotos = (count: number): Promise<Chosen[]> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: accepted.join(','), multiple: count > 1 })
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count).flatMap(hold)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })

type Place = { url: string; fields: Record<string, string> }

const formOf = (photo: Chosen, { fields }: Place) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', held.get(photo.path) ?? new Blob())
  return form
}

/** Sends a chosen photograph to the place that `createUpload` named, telling how many percent went. True when it was taken. */
export const sendPhoto = (photo: Chosen, to: Place, tell: (percent: number) => void): Promise<boolean> =>
  new Promise((resolve, reject) => {
    // fetch does not tell how much of a body went.
    const sending = new XMLHttpRequest()
    sending.upload.onprogress = ({ loaded, total }) => tell((100 * loaded) / total)
    sending.onload = () => resolve(sending.status < 300)
    sending.onerror = () => reject(new Unreachable(false))
    sending.open('POST', to.url)
    sending.send(formOf(photo, to))
  })
