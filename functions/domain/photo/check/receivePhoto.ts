import type { Deps } from '../../deps'
import { contentOf, waitingKeys } from '../copies/copyKeys'
import { readUploadKey } from '../id/photoId'
import type { Photo } from '../photo'

type Copies = { small: Uint8Array; large: Uint8Array; check: Uint8Array }
type PhotoDeps = Pick<Deps, 'now' | 'people' | 'photos' | 'media' | 'wechat'> & {
  /** The copies to keep of an upload; undefined where it is no usable picture. */
  copiesOf: (upload: Uint8Array) => Promise<Copies | undefined>
}
type Upload = { bytes: Uint8Array; ref: string; personId: string }

const types = { small: 'image/webp', large: 'image/webp', check: 'image/jpeg' } as const

const keepCopies = async ({ media }: PhotoDeps, photo: Photo, copies: Copies) => {
  const keys = waitingKeys(photo)
  await Promise.all(
    (['small', 'large', 'check'] as const).map(copy =>
      media.keepWaiting(keys[copy], copies[copy], types[copy]),
    ),
  )
}

/** Asks WeChat, in the person's name; where that cannot be, a moderator looks. */
const askForCheck = async (deps: PhotoDeps, photo: Photo, personId: string) => {
  const profile = await deps.people.profile(personId)
  if (!profile?.openid) return void (await deps.photos.settle(photo.ref, 'review'))
  const url = await deps.media.checkLink(waitingKeys(photo).check)
  const { traceId } = await deps.wechat.checkPicture({ openid: profile.openid, url, scene: 'forum' })
  await deps.photos.noteCheck(traceId, photo.ref)
}

const prepare = async (deps: PhotoDeps, { bytes, personId }: Upload, photo: Photo) => {
  const copies = await deps.copiesOf(bytes)
  if (!copies) return void (await deps.photos.settle(photo.ref, 'refused'))
  await keepCopies(deps, photo, copies)
  await askForCheck(deps, photo, personId)
}

/** Under way at WeChat, or decided. */
const isTakenCareOf = ({ state, traceId }: Photo) => state !== 'checking' || traceId !== undefined

const takeIn = async (deps: PhotoDeps, upload: Upload) => {
  const { ref, personId } = upload
  const content = contentOf(upload.bytes)
  const { photo } = await deps.photos.takeUpload({ ref, personId, content, at: deps.now().toISOString() })
  if (photo.content === content && !isTakenCareOf(photo)) await prepare(deps, upload, photo)
}

/**
 * An upload has arrived. The original goes last, so that a run cut off anywhere is taken up by the next. A second
 * file under the same id is dropped unseen.
 */
export const receivePhoto = async (deps: PhotoDeps, key: string): Promise<void> => {
  const owner = readUploadKey(key)
  if (!owner) return deps.media.dropUpload(key)
  const [known] = await deps.photos.photos([owner.ref])
  const isNew = known?.content === undefined || !isTakenCareOf(known)
  const bytes = isNew ? await deps.media.upload(key) : undefined
  if (bytes) await takeIn(deps, { bytes, ...owner })
  await deps.media.dropUpload(key)
}
