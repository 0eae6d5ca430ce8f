import { useRef, useState } from 'react'
import { mostPhotoBytes, mostPhotos } from '../../../../functions/contracts/limits'
import { call } from '../../lib/api'
import { createLanes } from '../../lib/concurrency'
import { say } from '../../platform/notice'
import { type Chosen, choosePhotos, sendPhoto } from '../../platform/upload'
import { photo } from './texts'

export type HeldPhoto = {
  chosen: Chosen
  state: 'sending' | 'sent' | 'failed'
  percent: number
  photoId?: string
}

const step = 20
const atOnce = createLanes(3)

/** Sends one photograph; answers its id, or nothing where that failed. */
const upload = (chosen: Chosen, tell: (percent: number) => void) =>
  atOnce(async () => {
    try {
      const place = await call('createUpload', { contentType: chosen.contentType, bytes: chosen.bytes })
      return (await sendPhoto(chosen, place, tell)) ? place.photoId : undefined
    } catch {
      return undefined
    }
  })

const fitting = (chosen: Chosen[]) => {
  const fit = chosen.filter(({ bytes }) => bytes <= mostPhotoBytes)
  if (fit.length < chosen.length) say(photo.photoTooBig)
  return fit
}

/** Photographs leave the phone as soon as they are chosen, so that publishing waits for little. */
export const usePhotos = () => {
  const held = useRef<HeldPhoto[]>([])
  const sending = useRef(new Map<string, Promise<void>>())
  const [photos, setPhotos] = useState<HeldPhoto[]>([])
  const keep = (next: HeldPhoto[]) => {
    held.current = next
    setPhotos(next)
  }
  const change = (path: string, part: Partial<HeldPhoto>) =>
    keep(held.current.map(photo => (photo.chosen.path === path ? { ...photo, ...part } : photo)))
  const send = async (chosen: Chosen) => {
    let told = 0
    const photoId = await upload(chosen, percent => {
      if (percent < told + step) return
      told = percent
      change(chosen.path, { percent })
    })
    change(chosen.path, photoId ? { state: 'sent', photoId } : { state: 'failed' })
  }
  const start = (chosen: Chosen) => sending.current.set(chosen.path, send(chosen))
  const add = async () => {
    const fit = fitting(await choosePhotos(mostPhotos - held.current.length))
    keep([...held.current, ...fit.map(chosen => ({ chosen, state: 'sending' as const, percent: 0 }))])
    for (const chosen of fit) start(chosen)
  }
  const again = ({ chosen }: HeldPhoto) => {
    change(chosen.path, { state: 'sending', percent: 0 })
    start(chosen)
  }
  const remove = ({ chosen }: HeldPhoto) =>
    keep(held.current.filter(photo => photo.chosen.path !== chosen.path))
  /** The ids once all are sent; nothing where one is missing. */
  const settled = async () => {
    await Promise.all(sending.current.values())
    const ids = held.current.flatMap(({ photoId }) => (photoId ? [photoId] : []))
    return ids.length === held.current.length ? ids : undefined
  }
  return { photos, add: () => void add(), again, remove, settled }
}
