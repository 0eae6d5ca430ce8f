import type * as z from 'zod'
import type { Direction, scanInput } from '../../contracts/attendance'
import type { Deps } from '../deps'
import { type Actor, intentOf } from '../intent'
import type { Scan } from './attendance'
import { distanceTo } from './place'
import { type ReadCode, readVenueCode } from './venueCode'

export type ScanInput = z.output<typeof scanInput>

/** A scan that proved true: the code's facts, and what of it is kept. A fix becomes a distance here. */
export const readScan = (
  deps: Pick<Deps, 'now' | 'keys'>,
  actor: Actor,
  direction: Direction,
  input: ScanInput,
): { code: ReadCode; scan: Scan } => {
  const stored = input.scannedAt !== undefined
  const code = readVenueCode(deps.keys.venue, { code: input.code, direction, stored, now: deps.now() })
  const { at, offline, facts } = code
  const scan: Scan = {
    at: at.toISOString(),
    distance: distanceTo(facts, input.location),
    offline,
    leaderId: facts.leaderId,
    intent: intentOf(actor, direction === 'in' ? 'checkIn' : 'checkOut', input),
  }
  return { code, scan }
}
