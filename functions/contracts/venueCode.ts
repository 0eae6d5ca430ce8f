import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64url, toBase64url } from './base64url'

export const slotSeconds = 15
/** Bytes of the facts before the slot; the code is facts, slot (4 bytes), HMAC-SHA256 cut to 16 bytes. */
export const factsBytes = 60
export const slotBytes = 4
export const macBytes = 16

/** The number of the quarter of a minute that `at` lies in, counted from 1970. */
export const slotAt = (at: Date) => Math.floor(at.getTime() / 1000 / slotSeconds)

const slotAsBytes = (slot: number) => {
  const bytes = new Uint8Array(slotBytes)
  new DataView(bytes.buffer).setUint32(0, slot)
  return bytes
}

/** The proof that whoever drew the code held the secret at that slot. */
export const slotMac = (secret: Uint8Array, slot: number) =>
  hmac(sha256, secret, slotAsBytes(slot)).slice(0, macBytes)

/**
 * The text of the code at a moment, at most 120 characters of base64url. Draws without a network: `key` is what
 * `getVenueKey` answered, `at` is the server's time as the phone reckons it.
 */
export const drawCode = (key: { facts: string; secret: string }, at: Date): string => {
  const slot = slotAt(at)
  const mac = slotMac(fromBase64url(key.secret), slot)
  return toBase64url(Uint8Array.from([...fromBase64url(key.facts), ...slotAsBytes(slot), ...mac]))
}
