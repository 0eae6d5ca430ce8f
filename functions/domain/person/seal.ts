import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing } from '../deps'
import { keyNamed } from '../keyRing'
import type { Sealed } from './person'

/** Whose field it is: a sealed text opens for this person and field alone. */
export type SealScope = { personId: string; field: 'idNumber' | 'phone' }

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

const boundTo = ({ personId, field }: SealScope) => Buffer.from(JSON.stringify([personId, field]))

const keyOf = (ring: KeyRing, kid: string): Uint8Array => {
  const key = keyNamed(ring, kid)
  if (!key) throw new Error(`the encryption key ring lacks ${kid}`)
  return key
}

/**
 * Nonce, text and tag under the current key, as base64url. The nonce comes from the system, never from injected
 * randomness that may repeat: a nonce used twice opens the seal.
 */
export const seal = (ring: KeyRing, scope: SealScope, text: string): Sealed => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyOf(ring, ring.kid), nonce).setAAD(boundTo(scope))
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return { kid: ring.kid, text: Buffer.concat(parts).toString('base64url') }
}

/** Throws where the text was altered, moved to another person or field, or its key is gone. */
export const unseal = (ring: KeyRing, scope: SealScope, { kid, text }: Sealed): string => {
  const bytes = Buffer.from(text, 'base64url')
  const opening = createDecipheriv(algorithm, keyOf(ring, kid), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  opening.setAAD(boundTo(scope)).setAuthTag(bytes.subarray(-tagBytes))
  const sealed = bytes.subarray(nonceBytes, -tagBytes)
  return Buffer.concat([opening.update(sealed), opening.final()]).toString('utf8')
}
