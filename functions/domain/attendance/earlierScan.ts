import type { CheckedIn } from '../../contracts/attendance'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import type { Account } from '../person/account'
import { Refusal } from '../refusal'
import type { AttendanceRecord, Scan } from './attendance'
import { toldAtCheckIn } from './checkInAnswers'
import { servedMinutes } from './hours'
import { readScan, type ScanInput } from './scan'
import { withScan } from './scanKeys'
import type { Booking } from './store'

type EarlierDeps = Pick<Deps, 'now' | 'keys' | 'attendances'>

const open = new Set<AttendanceRecord['state']>(['inside', 'waiting'])

/** Named by the leader before the own scan got through, and nothing booked yet. */
const isLater = (record: AttendanceRecord | undefined, { at }: Scan): record is AttendanceRecord =>
  record?.checkIn !== undefined &&
  record.proof === 'person' &&
  open.has(record.state) &&
  at < record.checkIn.at

const moved = (before: AttendanceRecord, checkIn: Scan, account: Account, by: string): Booking => {
  const since = { ...before, checkIn, by }
  const { checkOut } = before
  const minutes = checkOut ? servedMinutes(since, new Date(checkOut.at)) : 0
  return {
    before,
    after: { ...since, minutes },
    account: { before: account, after: withScan(account, checkIn) },
  }
}

const isSecond = (error: unknown) =>
  error instanceof Refusal && ['ALREADY_CHECKED_IN', 'ALREADY_CHECKED_OUT'].includes(error.code)

/**
 * A stored scan may arrive after the leader's word of the same person, who then came when they scanned: the earlier
 * counts, and as every stored scan it waits for the leader. Undefined where there is no such word.
 */
export const earlierScan = async (
  deps: EarlierDeps,
  actor: Actor,
  input: ScanInput,
  error: unknown,
): Promise<CheckedIn | undefined> => {
  if (!isSecond(error)) return undefined
  const { code, scan } = readScan(deps, actor, 'in', input)
  const { record, account } = await deps.attendances.standing(actor.personId, code.facts.sessionId, {
    fresh: true,
  })
  if (!account || !isLater(record, scan)) return undefined
  const booked = await deps.attendances.book(moved(record, scan, account, actor.requestId))
  return booked ? toldAtCheckIn(actor, code.facts, record, scan) : undefined
}
