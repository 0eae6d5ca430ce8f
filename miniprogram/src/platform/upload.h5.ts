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

/** Sends a chosen photograph to the place that `createUpload` named. True when it was taken. */
export const sendPhoto = async (photo: Chosen, to: { url: string; fields: Record<string, string> }) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(to.fields)) form.append(name, value)
  form.append('file', held.get(photo.path) ?? new Blob())
  try {
    return (await fetch(to.url, { method: 'POST', body: form })).ok
  } catch {
    throw new Unreachable(false)
  }
}
