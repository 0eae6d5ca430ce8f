import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { lettersOf } from '../ids'
import { currentKey } from '../keyRing'
import type { KeyRing, Verdict } from '../ports'

/** checking: WeChat has not answered; review: a moderator decides; undefined: the upload has not arrived. */
export type PhotoState = 'checking' | 'passed' | 'review' | 'refused'

/** `ref` names a photo inside the house and in its public address; it gives no right to use it. */
export type Photo = {
  ref: string
  state?: PhotoState | undefined
  personId?: string | undefined
  /** Hash of the upload that was taken; another file under the same id is not. */
  content?: string | undefined
  /** WeChat's name of the check under way. */
  traceId?: string | undefined
  /** The post that uses it; a photo serves one post. */
  postId?: string | undefined
  at?: string | undefined
}

const macBytes = 9
const form = /^pho_([0-7][0-9A-HJKMNP-TV-Z]{25})\.([\w-]{12})$/

const macOf = (secret: Uint8Array, personId: string, ref: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['photo', personId, ref]))
    .digest()
    .subarray(0, macBytes)

/** An id that only its person can use and that proves itself, so that handing it out writes nothing. */
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

export const contentOf = (bytes: Uint8Array) =>
  lettersOf(createHash('sha256').update(bytes).digest().subarray(0, 16))

type Taken = { ref: string; content?: string | undefined }

/** Where the copies wait that WeChat has not passed yet. */
export const waitingKeys = ({ ref, content = '' }: Taken) => ({
  small: `${ref}/${content}/small.webp`,
  large: `${ref}/${content}/large.webp`,
  check: `${ref}/${content}/check.jpg`,
})

/** Where everyone may see a photo that passed. */
export const publicKeys = (ref: string) => ({ small: `${ref}-s.webp`, large: `${ref}-l.webp` })

const stateBy: Record<Verdict, PhotoState> = { pass: 'passed', review: 'review', risky: 'refused' }
export const stateAfter = (verdict: Verdict): PhotoState => stateBy[verdict]
