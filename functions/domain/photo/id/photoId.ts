import { createHmac, timingSafeEqual } from 'node:crypto'
import { currentKey } from '../../keyRing'
import type { KeyRing } from '../../ports'

const macBytes = 9
const form = /^pho_([0-7][0-9A-HJKMNP-TV-Z]{25})\.([\w-]{12})$/

const macOf = (secret: Uint8Array, personId: string, ref: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['photo', personId, ref]))
    .digest()
    .subarray(0, macBytes)

/** An id that only its person can use and that proves itself, so that nothing is read to know whose it is. */
export const photoIdOf = (ring: KeyRing, personId: string, ref: string): string =>
  `pho_${ref}.${macOf(currentKey(ring), personId, ref).toString('base64url')}`

/** The photo that an id gives the person the right to; undefined where it is forged or another person's. */
export const refOf = (ring: KeyRing, personId: string, photoId: string): string | undefined => {
  const [, ref = '', mac = ''] = form.exec(photoId) ?? []
  const given = Buffer.from(mac, 'base64url')
  if (given.length !== macBytes) return undefined
  const proven = Object.values(ring.keys).some(secret => timingSafeEqual(given, macOf(secret, personId, ref)))
  return proven ? ref : undefined
}

export const uploadKey = (personId: string, photoId: string) => `${personId}/${photoId}`

/** Whose upload this is and for which photo; undefined for a key that we did not hand out. */
export const readUploadKey = (key: string): { personId: string; ref: string } | undefined => {
  const [personId = '', photoId = '', ...more] = key.split('/')
  const ref = form.exec(photoId)?.[1]
  return ref && personId.startsWith('per_') && more.length === 0 ? { personId, ref } : undefined
}
