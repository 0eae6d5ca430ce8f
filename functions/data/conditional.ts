import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './entity'

/** Whether it was written, and the item: of a write what it returns, else what stood against it, each where asked for. */
export type Written = { done: boolean; item: Item | undefined }

const stood = (error: unknown): Written => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
  return { done: false, item: error.Item && unmarshall(error.Item) }
}

/** One write that was sent, whose failed condition is an answer. */
export const conditional = (sent: Promise<{ Attributes?: Item | undefined }>): Promise<Written> =>
  sent.then(({ Attributes }) => ({ done: true, item: Attributes }), stood)
