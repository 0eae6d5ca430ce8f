import type { RosterLine } from '../../../functions/contracts/attendance'
import { checkDigitOf } from '../../../functions/contracts/platformNumber'

/** The 平台编号 of the nth on the roster. */
export const numberOf = (n: number) => {
  const body = String(10_000_000_000 + n)
  return `${body}${checkDigitOf(body)}`
}

export const rosterLine = (n: number, more: Partial<RosterLine> = {}): RosterLine => ({
  ...{ personId: `per_${n}`, name: `周${n}`, number: numberOf(n) },
  ...{ state: 'signed-up', walkIn: false, minutes: 0 },
  ...more,
})
