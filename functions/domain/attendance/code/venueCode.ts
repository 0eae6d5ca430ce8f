import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Direction } from '../../../contracts/attendance'
import { fromBase64url } from '../../../contracts/base64url'
import { opensMinutesBefore } from '../../../contracts/codeTimes'
import { factsBytes, macBytes, slotAt, slotBytes, slotMac, slotSeconds } from '../../../contracts/venueCode'
import { later } from '../../day'
import { keyNamed } from '../../keyRing'
import type { KeyRing } from '../../ports'
import { refuse } from '../../refusal'
import { type Facts, unpackFacts } from './facts'

const offlineDays = 7

/** The leader's secret for these facts and no others: altered facts have another. */
export const venueSecret = (ring: KeyRing, kid: string, facts: Uint8Array): Uint8Array => {
  const master = keyNamed(ring, kid) ?? refuse('CODE_INVALID')
  return createHmac('sha256', master).update(facts).digest()
}

/** A code that was drawn by a leader's phone, and the moment it stands for. */
type ReadCode = { facts: Facts; at: Date; offline: boolean }
/** A true code that counts no more, and why. */
export type LateCode = { facts: Facts; late: 'CODE_STALE' | 'SESSION_CLOSED' }

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

const drawnAt = (slot: number) => new Date(slot * slotSeconds * 1000)

/** A live code is of this quarter minute or one beside it; an older one counts only as a stored scan. */
const momentOf = (slot: number, now: Date, stored: boolean): Omit<ReadCode, 'facts'> | undefined => {
  const behind = slotAt(now) - slot
  if (Math.abs(behind) <= 1) return { at: now, offline: false }
  const oldest = (offlineDays * 24 * 3600) / slotSeconds
  if (!stored || behind < 0 || behind > oldest) return undefined
  return { at: drawnAt(slot), offline: true }
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
): ReadCode | LateCode => {
  const { facts, slot } = provenCode(ring, drawn)
  const moment = momentOf(slot, now, stored)
  if (!moment) return { facts, late: 'CODE_STALE' }
  if (moment.at < later(facts.startAt, -opensMinutesBefore)) refuse('CODE_NOT_OPEN')
  return moment.at > facts.expiresAt ? { facts, late: 'SESSION_CLOSED' } : { facts, ...moment }
}
