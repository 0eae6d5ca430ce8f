import type * as z from 'zod'
import type { UploadOut } from '../../contracts/photo'
import type { createUploadInput } from '../../contracts/photo.input'
import type { Actor } from '../actor'
import { needShowOn } from '../county/county'
import type { Deps } from '../deps'
import { hashOf, lettersOf } from '../ids'
import { type Intent, intentOf, isRepeat } from '../intent'
import { actingPerson } from '../person/access/acting'
import { refuse } from '../refusal'
import { photoIdOf, uploadKey } from './id/photoId'

const refFor = ({ personId }: Actor, { key }: Intent) =>
  lettersOf(hashOf('photo', personId, key).subarray(0, 16))

/** Lets the person put one picture into quarantine. A repeat gets the same photo with a new form. */
export const createUpload = async (
  deps: Pick<Deps, 'now' | 'settings' | 'keys' | 'media' | 'people' | 'photos'>,
  actor: Actor,
  input: z.output<typeof createUploadInput>,
): Promise<UploadOut> => {
  needShowOn(deps.settings)
  const { id: personId } = await actingPerson(deps, actor)
  const intent = intentOf(actor, 'createUpload', input)
  const ref = refFor(actor, intent)
  const { done, photo } = await deps.photos.announce({ ref, personId, at: deps.now().toISOString(), intent })
  if (!done && !isRepeat(photo, intent)) return refuse('KEY_REUSED')
  const photoId = photoIdOf(deps.keys.photo, personId, ref)
  const key = uploadKey(personId, photoId)
  const form = await deps.media.uploadPolicy({ key, contentType: input.contentType, maxBytes: input.bytes })
  return { photoId, ...form }
}
