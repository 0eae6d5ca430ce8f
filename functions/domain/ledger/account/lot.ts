import { dayOf } from '../../../contracts/shanghai'

/**
 * A lot holds the points earned in one year and is named by it: `2026`. Points that came back to a lot which was
 * about to end stand in a lot of their own, kept through a month: `2026>2028-01`.
 */
type Validity = { fromYear: number; fullYearsAfter: number }

/** How long points last, by the year they were earned in; a later line changes it from its year on. */
const validities: readonly Validity[] = [{ fromYear: 2000, fullYearsAfter: 1 }]

const keptDays = 30
const dayLength = 24 * 3600_000

const fullYearsAfter = (year: number): number =>
  validities.findLast(validity => validity.fromYear <= year)?.fullYearsAfter ?? 0

const startOfMonth = (year: number, month: number) => {
  const wrapped = month > 12 ? `${year + 1}-01` : `${year}-${String(month).padStart(2, '0')}`
  return new Date(`${wrapped}-01T00:00:00+08:00`)
}

/** The lot that points earned at a time belong to. */
export const lotAt = (at: Date): string => dayOf(at).slice(0, 4)

/** The first moment at which the lot's points no longer count. */
export const endOf = (lot: string): Date => {
  const [earned = '', kept] = lot.split('>')
  if (!kept) return startOfMonth(Number(earned) + fullYearsAfter(Number(earned)) + 1, 1)
  const [year, month] = kept.split('-').map(Number)
  return startOfMonth(year ?? 0, (month ?? 0) + 1)
}

/** Where points return to: their own lot, or one of the same year that is kept 30 days at least. */
export const returningLot = (lot: string, at: Date): string => {
  const least = new Date(at.getTime() + keptDays * dayLength)
  if (endOf(lot) >= least) return lot
  return `${lot.slice(0, 4)}>${dayOf(least).slice(0, 7)}`
}
