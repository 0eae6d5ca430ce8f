import { createHmac, timingSafeEqual } from 'node:crypto'
import { bytesOf, lettersOf } from '../../ids'
import { currentKey, keyNamed } from '../../keyRing'
import type { KeyRing } from '../../ports'

/** Which voucher a code stands for, and until when. */
export type NamedVoucher = { personId: string; voucherId: string; expiresAt: Date }

const idBytes = 16
const timeBytes = 4
const macBytes = 16
const factsBytes = 2 * idBytes + timeBytes

const macOf = (secret: Uint8Array, facts: Uint8Array) =>
  createHmac('sha256', secret).update('voucher code').update(facts).digest().subarray(0, macBytes)

const idBytesOf = (id: string): Uint8Array => {
  const bytes = bytesOf(id)
  if (!bytes) throw new Error(`${id} has no bytes to put into a code`)
  return bytes
}

const pack = ({ personId, voucherId, expiresAt }: NamedVoucher): Buffer => {
  const time = Buffer.alloc(timeBytes)
  time.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000))
  return Buffer.concat([idBytesOf(personId), idBytesOf(voucherId), time])
}

const unpack = (facts: Buffer): NamedVoucher => ({
  personId: `per_${lettersOf(facts.subarray(0, idBytes))}`,
  voucherId: `vou_${lettersOf(facts.subarray(idBytes, 2 * idBytes))}`,
  expiresAt: new Date(facts.readUInt32BE(2 * idBytes) * 1000),
})

/** The text of the QR code, about 75 characters: key id, a dot, base64url of the facts and their HMAC. */
export const drawVoucherCode = (ring: KeyRing, named: NamedVoucher): string => {
  const secret = currentKey(ring)
  const facts = pack(named)
  return `${ring.kid}.${Buffer.concat([facts, macOf(secret, facts)]).toString('base64url')}`
}

/** Undefined where we did not draw the code; whether it still holds is the caller's to see. */
export const readVoucherCode = (ring: KeyRing, code: string): NamedVoucher | undefined => {
  const dot = code.lastIndexOf('.')
  const secret = keyNamed(ring, code.slice(0, dot))
  const bytes = Buffer.from(code.slice(dot + 1), 'base64url')
  if (!secret || bytes.length !== factsBytes + macBytes) return undefined
  const facts = bytes.subarray(0, factsBytes)
  return timingSafeEqual(macOf(secret, facts), bytes.subarray(factsBytes)) ? unpack(facts) : undefined
}
