import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import type { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './entity'
import type { Tables } from './tables'

/** Whether it was written, and the item: of a write what it returns, else what stood against it, each where asked for. */
export type Written = { done: boolean; item: Item | undefined }

const stood = (error: unknown): Written => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
  return { done: false, item: error.Item && unmarshall(error.Item) }
}

const tries = 8
const firstPause = 10

/** One write alone, whose failed condition is an answer. A transaction that is at the item just then is waited for. */
export const conditional = async (
  tables: Tables,
  command: PutCommand | UpdateCommand | DeleteCommand,
  attempt = 1,
): Promise<Written> => {
  try {
    const { Attributes } = await tables.client.send(command as PutCommand)
    return { done: true, item: Attributes }
  } catch (error) {
    if (!(error instanceof TransactionConflictException) || attempt === tries) return stood(error)
    await tables.wait(Math.random() * firstPause * 2 ** attempt)
    return conditional(tables, command, attempt + 1)
  }
}
