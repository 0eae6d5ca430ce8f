import { useRef, useState } from 'react'
import { mostPhotoBytes, mostPhotos } from '../../../../functions/contracts/limits'
import { limitConcurrency } from '../../lib/concurrency'
import { type Intent, newIntent, withKey } from '../../lib/intent'
import { call } from '../../lib/request'
import { say } from '../../platform/notice'
import { type Chosen, choosePhotos, sendPhoto } from '../../platform/upload'
import { photo } from './texts'

export type HeldPhoto = {
  chosen: Chosen
  intent: Intent
  state: 'sending' | 'sent' | 'failed'
  percent: number
  photoId?: string
}

type Meant = Pick<HeldPhoto, 'chosen' | 'intent'>

const step = 20
const atOnce = limitConcurrency(3)

/** Sends one photograph; answers its id, or nothing where that failed. */
const upload = ({ chosen, intent }: Meant, tell: (percent: number) => void) =>
  atOnce(async () => {
    try {
      const { contentType, bytes } = chosen
      const place = await call('createUpload', withKey({ contentType, bytes }, intent), intent)
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

const begun = (chosen: Chosen): HeldPhoto => ({ chosen, intent: newIntent(), state: 'sending', percent: 0 })

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
  const send = async (meant: Meant) => {
    const { path } = meant.chosen
    let told = 0
    const photoId = await upload(meant, percent => {
      if (percent < told + step) return
      told = percent
      change(path, { percent })
    })
    change(path, photoId ? { state: 'sent', photoId } : { state: 'failed' })
  }
  const start = (meant: Meant) => sending.current.set(meant.chosen.path, send(meant))
  const add = async () => {
    const fit = fitting(await choosePhotos(mostPhotos - held.current.length)).map(begun)
    keep([...held.current, ...fit])
    for (const meant of fit) start(meant)
  }
  const again = (meant: HeldPhoto) => {
    change(meant.chosen.path, { state: 'sending', percent: 0 })
    start(meant)
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
