import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { typeOf } from './change'
import type { Failure, Reaction } from './reaction'

/** `shardId` and `state` come with a mapping that has a tumbling window, and with no other. */
export type ChangesEvent = DynamoDBStreamEvent & { shardId?: string; state?: Record<string, string> }
/** A mapping with a window takes an answer without a state for a failure. */
type ChangesAnswer = DynamoDBBatchResponse & { state: Record<string, string> }

/**
 * Hands a batch to the reactions by the type of item, each apart from the others, and names the records that have to
 * come again. All after the first of these come again too, so every reaction is safe to repeat.
 */
export const consume = async (
  { Records, shardId, state = {} }: ChangesEvent,
  reactions: Reaction[],
  log: (failure: Failure) => void,
): Promise<ChangesAnswer> => {
  const failures = await Promise.all(
    reactions.map(({ type, react }) => {
      const records = Records.filter(record => typeOf(record) === type)
      return records.length > 0 ? react(records, shardId) : []
    }),
  )
  for (const failure of failures.flat()) log(failure)
  const sequences = new Set(failures.flat().map(({ sequence }) => sequence))
  return { batchItemFailures: [...sequences].map(itemIdentifier => ({ itemIdentifier })), state }
}
