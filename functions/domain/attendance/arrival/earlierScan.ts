import type { CheckedIn } from '../../../contracts/attendance'
import type { Deps } from '../../deps'
import { type Actor, isRepeat } from '../../intent'
import type { Account } from '../../ledger/account/account'
import { Refusal, refuse } from '../../refusal'
import type { AttendanceRecord, Scan } from '../attendance'
import { readScan, type ScanInput } from '../code/scan'
import { servedMinutes } from '../hours/hours'
import { knowsKey, withScan } from '../scanKeys'
import type { Booking } from '../store'
import { withTold } from '../told'
import { toldAtCheckIn } from './answers'

type EarlierDeps = Pick<Deps, 'now' | 'keys' | 'attendances'>
type Earlier = { actor: Actor; read: ReturnType<typeof readScan>; attempt: number }

/** The person may redeem or scan elsewhere at this very moment. */
const tries = 8

const open = new Set<AttendanceRecord['state']>(['inside', 'waiting'])

/** Named by the leader before the own scan got through, and nothing booked yet. */
const isLater = (record: AttendanceRecord | undefined, { at }: Scan): record is AttendanceRecord =>
  record?.checkIn?.named === true && open.has(record.state) && at < record.checkIn.at

const moved = (before: AttendanceRecord, checkIn: Scan, account: Account, by: string): Booking => {
  const since = { ...withTold(before), checkIn, by }
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

/** Undefined where something moved meanwhile, so that it has to be looked at again. */
const moveOnce = async (
  deps: EarlierDeps,
  { actor, read, attempt }: Earlier,
): Promise<CheckedIn | 'no word' | undefined> => {
  const { code, scan } = read
  const { facts } = code
  const { record, account } = await deps.attendances.standing(actor.personId, facts.sessionId, {
    fresh: true,
  })
  if (record?.checkIn && isRepeat(record.checkIn, scan.intent))
    return toldAtCheckIn(actor, facts, record, scan)
  if (!account || !isLater(record, scan)) return 'no word'
  if (knowsKey(account, scan)) return attempt < tries - 1 ? undefined : refuse('KEY_REUSED')
  const booked = await deps.attendances.book(moved(record, scan, account, actor.requestId))
  return booked ? toldAtCheckIn(actor, facts, record, scan) : undefined
}

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
  const read = readScan(deps, actor, 'in', input)
  for (let attempt = 0; attempt < tries; attempt++) {
    const told = await moveOnce(deps, { actor, read, attempt })
    if (told) return told === 'no word' ? undefined : told
  }
  return refuse('BUSY')
}
