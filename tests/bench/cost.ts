import { type StoreCall, tripsOf, type Units, unitsOf } from '../support/store/units'

/** What an operation costs, and what runs beside it that its gate does not count. */
export type Cost = Units & { beside?: Record<string, Units> }

const keyOf = ({ input }: StoreCall) => (input.Key ?? {}) as { pk?: string; sk?: string }

/** A role read fresh before a write of a merchant, a manager or a moderator. */
const isRole = (call: StoreCall) => call.input.ConsistentRead === true && keyOf(call).sk === 'a#profile'
/** How often somebody typed wrong digits. */
const isLimiter = (call: StoreCall) => keyOf(call).sk?.startsWith('wrong#') === true

/** The trip in which the role is read is the role's, whatever rides along in it. */
const ownTrips = (own: StoreCall[], calls: StoreCall[]) => {
  const trips = tripsOf(calls)
  const roles = new Set(calls.filter(isRole).map(call => trips.get(call)))
  const others = new Set(own.map(call => trips.get(call)).filter(trip => !roles.has(trip)))
  return own.length > 0 ? Math.max(1, others.size) : 0
}

const besideOf = (calls: StoreCall[]) => {
  const beside = { role: calls.filter(isRole), limiter: calls.filter(isLimiter) }
  return Object.entries(beside)
    .filter(([, some]) => some.length > 0)
    .map(([name, some]) => [name, unitsOf(some)] as const)
}

/** The cost of these calls; a role's or a limiter's are named beside it. */
export const costOf = (calls: StoreCall[]): Cost => {
  const own = calls.filter(call => !isRole(call) && !isLimiter(call))
  const beside = besideOf(calls)
  const units = { ...unitsOf(own), trips: ownTrips(own, calls) }
  return beside.length > 0 ? { ...units, beside: Object.fromEntries(beside) } : units
}
