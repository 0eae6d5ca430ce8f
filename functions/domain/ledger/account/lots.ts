import type { ExpiringPoints } from '../../../contracts/ledger'
import type { Account } from './account'
import { endOf, lotAt, returningLot } from './lot'

/** Points by lot; a lot without points is not named. */
export type Lots = Record<string, number>

/** `rev` stays as it was seen: whoever writes the account raises it. */
const withLots = (account: Account, changes: Lots): Account => {
  const sums = { ...account.lots }
  for (const [lot, change] of Object.entries(changes)) sums[lot] = (sums[lot] ?? 0) + change
  const lots = Object.fromEntries(Object.entries(sums).filter(([, points]) => points > 0))
  return { ...account, lots, balance: total(lots) }
}

const total = (lots: Lots) => Object.values(lots).reduce((sum, points) => sum + points, 0)

/** Lots that still count, the one that ends first in front. */
const lasting = (account: Account, at: Date): [lot: string, points: number][] =>
  Object.entries(account.lots)
    .filter(([lot]) => endOf(lot) > at)
    .sort(([a], [b]) => endOf(a).getTime() - endOf(b).getTime() || (a < b ? -1 : 1))

/** Points the person can spend; the balance also holds ended ones until their expiry is booked. */
export const usable = (account: Account, at: Date): number => total(Object.fromEntries(lasting(account, at)))

export const earn = (account: Account, points: number, at: Date): Account =>
  withLots(account, { [lotAt(at)]: points })

/** Takes points, oldest first, and says from which lots; undefined where they do not suffice. */
export const spend = (
  account: Account,
  points: number,
  at: Date,
): { account: Account; lots: Lots } | undefined => {
  const lots: Lots = {}
  let missing = points
  for (const [lot, held] of lasting(account, at)) {
    const taken = Math.min(held, missing)
    if (taken > 0) lots[lot] = taken
    missing -= taken
  }
  if (missing > 0) return undefined
  const changes = Object.fromEntries(Object.entries(lots).map(([lot, taken]) => [lot, -taken]))
  return { account: withLots(account, changes), lots }
}

/** Gives points back to the lots they came from. */
export const refund = (account: Account, lots: Lots, at: Date): Account => {
  const back: Lots = {}
  for (const [lot, points] of Object.entries(lots)) {
    const to = returningLot(lot, at)
    back[to] = (back[to] ?? 0) + points
  }
  return withLots(account, back)
}

/** The points that end first, and their last second; undefined where none are left. */
export const expiring = (account: Account, now: Date): ExpiringPoints | undefined => {
  const [first] = lasting(account, now)
  return first && { points: first[1], at: new Date(endOf(first[0]).getTime() - 1000).toISOString() }
}
