import type { Category } from '../../../contracts/activity'
import { dayOf } from '../../../contracts/shanghai'
import { later, minutesBetween, minutesByDay } from '../../day'
import type { Account } from '../../ledger/account/account'
import type { AttendanceRecord, Scan } from '../attendance'
import { earningDays, type Rule } from './rules'

/** Who must still say yes before minutes and points stand. */
export type Confirmer = 'leader' | 'institute' | 'center'

/** From the start, or from the check-in where that was later, to the check-out. A guest has no hours. */
export const servedMinutes = (
  record: Pick<AttendanceRecord, 'kind' | 'startAt' | 'checkIn'>,
  leftAt: Date,
): number => {
  const from = servedFrom(record)
  return from && record.kind === 'serve' ? minutesBetween(from, leftAt) : 0
}

const servedFrom = ({ startAt, checkIn }: Pick<AttendanceRecord, 'startAt' | 'checkIn'>) => {
  if (!checkIn) return undefined
  return new Date(Math.max(Date.parse(startAt), Date.parse(checkIn.at)))
}

/** Undefined where the record stands by itself. */
export const confirmerOf = (record: AttendanceRecord, minutes: number, rule: Rule): Confirmer | undefined => {
  if (record.kind === 'attend') return undefined
  if (minutes > rule.centerAbove) return 'center'
  if (minutes > rule.instituteAbove) return 'institute'
  const offline = record.checkIn?.offline || record.checkOut?.offline
  return record.needsLeader || offline || !record.proof ? 'leader' : undefined
}

/** A service this long earns in an emergency alone; other minutes as long as that are kept, without points. */
export const isTooLongToEarn = (minutes: number, category: Category, rule: Rule): boolean =>
  minutes > rule.centerAbove && category !== 'emergency'

/** Minutes of each day that still earn, after what the day has earned already. */
const earningByDay = (
  account: Account,
  record: AttendanceRecord,
  leftAt: Date,
  rule: Rule,
): [string, number][] => {
  const from = servedFrom(record)
  if (!from) return []
  return minutesByDay(from, leftAt).map(([day, minutes]) => [
    day,
    Math.max(0, Math.min(minutes, rule.dayMinutes - (account.days[day] ?? 0))),
  ])
}

/** One more than can earn, as two servers may differ about which day it is. */
const keptDays = earningDays + 1

const dayBefore = (at: Date, days: number) => dayOf(later(at, -days * 24 * 60))

/** Whether the day is so long ago that what it has earned is no longer known. */
export const isPastEarning = (record: AttendanceRecord, bookedAt: Date): boolean => {
  const from = servedFrom(record)
  return from !== undefined && dayOf(from) < dayBefore(bookedAt, earningDays)
}

/** What each day has earned, as long as that day can earn: few enough to keep the account small. */
const withDays = (days: Record<string, number>, earning: [string, number][], bookedAt: Date) => {
  const sums = { ...days }
  for (const [day, minutes] of earning) sums[day] = (sums[day] ?? 0) + minutes
  const first = dayBefore(bookedAt, keptDays)
  return Object.fromEntries(Object.entries(sums).filter(([day]) => day >= first))
}

type Award = { minutes: number; points: number; days: Record<string, number> }

/** What a confirmed on-site service brings: points for whole blocks of minutes, up to the day's limit. */
export const awardFor = (
  account: Account,
  record: AttendanceRecord,
  leftAt: Date,
  rule: Rule,
  bookedAt: Date,
): Award => {
  const minutes = servedMinutes(record, leftAt)
  if (minutes < rule.leastMinutes) return { minutes, points: 0, days: account.days }
  const earning = earningByDay(account, record, leftAt, rule)
  const earned = earning.reduce((sum, [, of]) => sum + of, 0)
  const days = withDays(account.days, earning, bookedAt)
  return { minutes, points: Math.floor(earned / rule.minutesPerPoint), days }
}

/**
 * Where one left proves nothing of when one came; but whoever leaves from elsewhere leaves the place's proof behind,
 * and a leader must say until when they were there.
 */
export const checkedOut = (
  record: AttendanceRecord,
  { scan: checkOut, away }: { scan: Scan; away: boolean },
  rule: Rule,
): AttendanceRecord => ({
  ...record,
  checkOut,
  state: 'waiting',
  proof: away ? undefined : record.proof,
  minutes: servedMinutes(record, new Date(checkOut.at)),
  ruleVersion: rule.version,
})
