import type * as z from 'zod'
import type { UploadOut } from '../../contracts/photo'
import type { createUploadInput } from '../../contracts/photo.input'
import type { Deps } from '../deps'
import { hashOf, lettersOf } from '../ids'
import { type Actor, type Intent, intentOf } from '../intent'
import { actingPerson } from '../person/access/acting'
import { needShowOn } from '../show/post/post'
import { takeKey } from '../usedKey/takeKey'
import { photoIdOf, uploadKey } from './photo'

const refFor = (actor: Actor, { key }: Intent) =>
  lettersOf(hashOf('photo', actor.personId, key).subarray(0, 16))

/** Lets the person put one picture into quarantine. A repeat gets the same photo with a new form. */
export const createUpload = async (
  deps: Pick<Deps, 'now' | 'settings' | 'keys' | 'media' | 'people' | 'usedKeys'>,
  actor: Actor,
  input: z.output<typeof createUploadInput>,
): Promise<UploadOut> => {
  const { now, settings, keys, media } = deps
  needShowOn(settings)
  await actingPerson(deps, actor)
  const intent = intentOf(actor, 'createUpload', input)
  await takeKey(deps, actor, { intent, at: now() })
  const ref = refFor(actor, intent)
  const photoId = photoIdOf(keys.photo, actor.personId, ref)
  const key = uploadKey(actor.personId, photoId)
  const form = await media.uploadPolicy({ key, contentType: input.contentType, maxBytes: input.bytes })
  return { photoId, ...form }
}
