import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './entity'
import type { Tables } from './tables'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** Whether all was written, or which write's condition (by its place in the list) failed on which item. */
type Outcome = { done: true } | { done: false; at: number; item: Item | undefined }

const tries = 12
const firstPause = 10
const longestPause = 800

const pause = (attempt: number) => Math.random() * Math.min(longestPause, firstPause * 2 ** attempt)

const askingForTheItem = (write: Write): Write =>
  Object.fromEntries(
    Object.entries(write).map(([kind, input]) => [
      kind,
      { ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    ]),
  ) as Write

const outcomeOf = (error: TransactionCanceledException): Outcome | undefined => {
  const reasons = error.CancellationReasons ?? []
  const at = reasons.findIndex(reason => reason.Code === 'ConditionalCheckFailed')
  if (at < 0) return undefined
  const item = reasons[at]?.Item
  return { done: false, at, item: item && unmarshall(item) }
}

const passing = new Set<string | undefined>([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
])

/** Anything else is wrong in what we sent, and will be the next time. */
const willPass = ({ CancellationReasons = [] }: TransactionCanceledException) =>
  CancellationReasons.some(({ Code }) => passing.has(Code))

/** All or nothing. Conflicts with another transaction are tried again; a failed condition is an answer. */
export const transact = async (tables: Tables, writes: Write[]): Promise<Outcome> => {
  const TransactItems = writes.map(askingForTheItem)
  for (let attempt = 0; ; attempt++) {
    try {
      await tables.client.send(new TransactWriteCommand({ TransactItems }))
      return { done: true }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const outcome = outcomeOf(error)
      if (outcome) return outcome
      if (!willPass(error)) throw new Error('the store cannot take a transaction', { cause: error })
      if (attempt + 1 >= tries) throw error
      await tables.wait(pause(attempt))
    }
  }
}
