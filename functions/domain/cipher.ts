import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Nonce, text and tag under a key of 32 bytes, as base64url. The nonce comes from the system, never from injected
 * randomness that may repeat: a nonce used twice opens both texts.
 */
export const encrypt = (key: Uint8Array, boundTo: string, text: string): string => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(boundTo))
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(parts).toString('base64url')
}

/** Throws where the text was altered, was encrypted with another key, or is bound to something else. */
export const decrypt = (key: Uint8Array, boundTo: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const opening = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(-tagBytes))
  const hidden = bytes.subarray(nonceBytes, -tagBytes)
  return Buffer.concat([opening.update(hidden), opening.final()]).toString('utf8')
}
