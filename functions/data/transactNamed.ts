import type { Item } from './entity'
import type { Tables } from './tables'
import { transact, type Write } from './transact'

/** Writes of one transaction, each with the name of what its failed condition means. */
export type Named<Reason extends string> = [Reason, Write][]

type NamedOutcome<Reason extends string> =
  | { done: true }
  | { done: false; reason: Reason; item: Item | undefined }

export const named = <Reason extends string>(reason: Reason, writes: Write[]): Named<Reason> =>
  writes.map(write => [reason, write])

export const transactNamed = async <Reason extends string>(
  tables: Tables,
  writes: Named<Reason>,
): Promise<NamedOutcome<Reason>> => {
  const outcome = await transact(
    tables,
    writes.map(([, write]) => write),
  )
  if (outcome.done) return outcome
  const reason = writes[outcome.at]?.[0]
  if (!reason) throw new Error('a condition failed that nobody set')
  return { done: false, reason, item: outcome.item }
}
