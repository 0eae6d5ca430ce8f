import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Direction } from '../../../contracts/attendance'
import { fromBase64url } from '../../../contracts/base64url'
import { factsBytes, macBytes, slotBytes, slotMac } from '../../../contracts/venueCode'
import { keyNamed } from '../../keyRing'
import type { KeyRing } from '../../ports'
import { refuse } from '../../refusal'
import { unpackFacts } from './facts'
import { type CountingCode, countingOrLate, type LateCode } from './lateScan'

/** The leader's secret for these facts and no others: altered facts have another. */
export const venueSecret = (ring: KeyRing, kid: string, facts: Uint8Array): Uint8Array => {
  const master = keyNamed(ring, kid) ?? refuse('CODE_INVALID')
  return createHmac('sha256', master).update(facts).digest()
}

const bytesIn = (code: string) => {
  try {
    return fromBase64url(code)
  } catch {
    return undefined
  }
}

const partsOf = (code: string) => {
  const bytes = bytesIn(code)
  if (bytes?.length !== factsBytes + slotBytes + macBytes) return refuse('CODE_INVALID')
  const view = new DataView(bytes.buffer)
  return {
    packed: bytes.subarray(0, factsBytes),
    slot: view.getUint32(factsBytes),
    mac: bytes.subarray(factsBytes + slotBytes),
  }
}

type Drawn = { code: string; direction: Direction }

/** Proves that a leader's phone drew the code for this direction, whenever that was. */
const provenCode = (ring: KeyRing, { code, direction }: Drawn) => {
  const { packed, slot, mac } = partsOf(code)
  const facts = unpackFacts(packed) ?? refuse('CODE_INVALID')
  const expected = slotMac(venueSecret(ring, String(facts.kid), packed), slot)
  if (!timingSafeEqual(mac, expected)) refuse('CODE_INVALID')
  if (facts.direction !== direction) refuse('CODE_WRONG_DIRECTION')
  return { facts, slot }
}

/** What a true code stands for now, without reading anything. `stored`: the phone kept the scan. */
export const readVenueCode = (
  ring: KeyRing,
  { now, stored, ...drawn }: Drawn & { stored: boolean; now: Date },
): CountingCode | LateCode => {
  const { facts, slot } = provenCode(ring, drawn)
  return countingOrLate(facts, { slot, now, stored })
}
