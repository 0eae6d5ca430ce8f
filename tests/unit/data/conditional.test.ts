import { TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { conditional } from '../../../functions/data/conditional'
import type { Tables } from '../../../functions/data/tables'
import { refusalOf } from '../../../functions/http/failures'

/** A store in which a transaction is at the item for the first so many tries. */
const conflicting = (times: number) => {
  const send = jest.fn(async () => {
    if (send.mock.calls.length <= times)
      throw new TransactionConflictException({ message: 'conflict', $metadata: {} })
    return {}
  })
  const tables = { client: { send }, name: (table: string) => table, wait: async () => undefined }
  return { tables: tables as unknown as Tables, send }
}

const put = new PutCommand({ TableName: 'people', Item: { pk: 'per_1', sk: 's#1' } })

test('a write alone waits for the transaction that is at its item', async () => {
  const { tables, send } = conflicting(3)
  expect(await conditional(tables, put)).toMatchObject({ done: true })
  expect(send).toHaveBeenCalledTimes(4)
})

test('where the transactions do not end, the store is busy: no failure of ours', async () => {
  const { tables, send } = conflicting(100)
  const error = await conditional(tables, put).catch((reason: unknown) => reason)
  expect(refusalOf(error).refusal.code).toBe('BUSY')
  expect(send).toHaveBeenCalledTimes(8)
})
