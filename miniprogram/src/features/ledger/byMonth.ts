import type { EntryOut } from '../../../../functions/contracts/ledger'
import { dateIn } from '../../lib/moment'

type Month = { month: string; entries: EntryOut[] }

const nameOf = (at: string) => {
  const [year, month] = dateIn(at).split('-')
  return `${year}年${Number(month)}月`
}

/** Movements under the month they were made in, in the order given. */
export const byMonth = (entries: EntryOut[]): Month[] => {
  const months = new Map<string, EntryOut[]>()
  for (const entry of entries) {
    const month = nameOf(entry.at)
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months].map(([month, list]) => ({ month, entries: list }))
}
