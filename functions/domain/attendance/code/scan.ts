import type * as z from 'zod'
import type { Direction } from '../../../contracts/attendance'
import type { scanInput } from '../../../contracts/attendance.input'
import type { RefusalCode } from '../../../contracts/errors'
import type { Deps } from '../../deps'
import { type Actor, intentOf, isRepeat } from '../../intent'
import { Refusal, refuse } from '../../refusal'
import type { AttendanceRecord, Scan } from '../attendance'
import { distanceTo, isAway } from './distance'
import type { Facts } from './facts'
import { provenCode, type ReadCode, readVenueCode } from './venueCode'

export type ScanInput = z.output<typeof scanInput>

/** Whether it is sent at once or from the phone's storage, it is the same scan. */
const intentOfScan = (actor: Actor, direction: Direction, { scannedAt: _, ...scan }: ScanInput) =>
  intentOf(actor, direction === 'in' ? 'checkIn' : 'checkOut', scan)

/** A scan that proved true: the code's facts, and what of it is kept. A fix becomes a distance here. */
export const readScan = (
  deps: Pick<Deps, 'now' | 'keys'>,
  actor: Actor,
  direction: Direction,
  input: ScanInput,
): { code: ReadCode; scan: Scan; away: boolean } => {
  const stored = input.scannedAt !== undefined
  const code = readVenueCode(deps.keys.venue, { code: input.code, direction, stored, now: deps.now() })
  const { at, offline, facts } = code
  const scan: Scan = {
    at: at.toISOString(),
    distance: distanceTo(facts, input.location),
    offline,
    leaderId: facts.leaderId,
    intent: intentOfScan(actor, direction, input),
  }
  return { code, scan, away: isAway(facts, input.location) }
}

/** A scan more than it takes. */
export const refuseSecond = ({ state }: AttendanceRecord): never =>
  refuse(state === 'inside' ? 'ALREADY_CHECKED_IN' : 'ALREADY_CHECKED_OUT')

const outOfTime: readonly RefusalCode[] = ['CODE_STALE', 'SESSION_CLOSED']

/**
 * A request whose answer was lost may come again when its code is over: what it did then is found. Who scans anew then
 * is told that it is done already, which says more than that the code is over.
 */
export const scanDoneBefore = async (
  deps: Pick<Deps, 'keys' | 'attendances'>,
  actor: Actor,
  direction: Direction,
  input: ScanInput,
  error: unknown,
): Promise<{ facts: Facts; record: AttendanceRecord; scan: Scan }> => {
  if (!(error instanceof Refusal && outOfTime.includes(error.code))) throw error
  const { facts } = provenCode(deps.keys.venue, { code: input.code, direction })
  const record = await deps.attendances.record(actor.personId, facts.sessionId, { fresh: true })
  const scan = direction === 'in' ? record?.checkIn : record?.checkOut
  if (!record || !scan) throw error
  return isRepeat(scan, intentOfScan(actor, direction, input))
    ? { facts, record, scan }
    : refuseSecond(record)
}
