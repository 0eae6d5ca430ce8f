import { opensMinutesBefore } from '../../../contracts/codeTimes'
import { slotAt, slotSeconds } from '../../../contracts/venueCode'
import { later } from '../../day'
import { refuse } from '../../refusal'
import type { Facts } from './facts'

const offlineDays = 7

/** A true code, and the moment it stands for. */
export type CountingCode = { facts: Facts; at: Date; offline: boolean }
/** A true code that counts no more, and why. */
export type LateCode = { facts: Facts; late: 'CODE_STALE' | 'SESSION_CLOSED' }

type Scanned = { slot: number; now: Date; stored: boolean }

/** A live code is of this quarter minute or one beside it; an older one counts only as a stored scan. */
const momentOf = ({ slot, now, stored }: Scanned): Omit<CountingCode, 'facts'> | undefined => {
  const behind = slotAt(now) - slot
  if (Math.abs(behind) <= 1) return { at: now, offline: false }
  const oldest = (offlineDays * 24 * 3600) / slotSeconds
  if (!stored || behind < 0 || behind > oldest) return undefined
  return { at: new Date(slot * slotSeconds * 1000), offline: true }
}

/** Whether a scan, coming or leaving, still counts: until the code and the session's check-out are over. */
export const countingOrLate = (facts: Facts, scanned: Scanned): CountingCode | LateCode => {
  const moment = momentOf(scanned)
  if (!moment) return { facts, late: 'CODE_STALE' }
  if (moment.at < later(facts.startAt, -opensMinutesBefore)) refuse('CODE_NOT_OPEN')
  return moment.at > facts.expiresAt ? { facts, late: 'SESSION_CLOSED' } : { facts, ...moment }
}
