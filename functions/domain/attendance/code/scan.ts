import type * as z from 'zod'
import type { Direction } from '../../../contracts/attendance'
import type { scanInput } from '../../../contracts/attendance.input'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { refuse } from '../../refusal'
import type { AttendanceRecord, Scan } from '../attendance'
import { distanceTo, isAway } from './distance'
import type { Facts } from './facts'
import type { LateCode } from './lateScan'
import { readVenueCode } from './venueCode'

export type ScanInput = z.output<typeof scanInput>

/** `away`: known to be elsewhere, however much the fix may err. */
export type ReadScan = { facts: Facts; scan: Scan; away: boolean }

/** A scan of a true code: its facts, and what of it is kept. A fix becomes a distance here. */
export const readScan = (
  { now, keys }: Pick<Deps, 'now' | 'keys'>,
  direction: Direction,
  { code, scannedAt, location }: ScanInput,
): ReadScan | LateCode => {
  const drawn = { code, direction, stored: scannedAt !== undefined, now: now() }
  const read = readVenueCode(keys.venue, drawn)
  if ('late' in read) return read
  const { at, offline, facts } = read
  const distance = distanceTo(facts, location)
  return {
    facts,
    scan: { at: at.toISOString(), distance, offline, leaderId: facts.leaderId },
    away: isAway(facts, location),
  }
}

/**
 * A scan whose code is over. What was done in time stands, and says more than that the code is over: a request whose
 * answer was lost may come again by now.
 */
export const doneInTime = async <Done extends AttendanceRecord>(
  { attendances }: Pick<Deps, 'attendances'>,
  { personId }: Actor,
  { facts, late }: LateCode,
  isDone: (record: AttendanceRecord | undefined) => record is Done,
): Promise<Done> => {
  const record = await attendances.record(personId, facts.sessionId, { fresh: true })
  return isDone(record) ? record : refuse(late)
}
