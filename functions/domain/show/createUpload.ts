import type * as z from 'zod'
import type { createUploadInput, UploadOut } from '../../contracts/show'
import type { Deps } from '../deps'
import { hashOf, lettersOf } from '../ids'
import { type Actor, intentOf } from '../intent'
import { photoIdOf, uploadKey } from './photo'
import { needShowOn } from './post'

/** The hash is part of it: nothing is stored here that could tell another body under the same key. */
const refFor = (actor: Actor, { key, hash }: { key: string; hash: string }) =>
  lettersOf(hashOf('photo', actor.personId, key, hash).subarray(0, 16))

/** Lets the person put one picture into quarantine. A repeat gets the same photo with a new form. */
export const createUpload = async (
  { settings, keys, media }: Pick<Deps, 'settings' | 'keys' | 'media'>,
  actor: Actor,
  input: z.output<typeof createUploadInput>,
): Promise<UploadOut> => {
  needShowOn(settings)
  const ref = refFor(actor, intentOf(actor, 'createUpload', input))
  const photoId = photoIdOf(keys.cursor, actor.personId, ref)
  const key = uploadKey(actor.personId, photoId)
  const form = await media.uploadPolicy({ key, contentType: input.contentType, maxBytes: input.bytes })
  return { photoId, ...form }
}
