import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { Tables } from '../../../functions/data/tables'
import { transact } from '../../../functions/data/transact'
import { refusalOf } from '../../../functions/http/failures'

/** A store that cancels every transaction for this reason, and how often it was asked. */
const cancelling = (Code: string) => {
  const send = jest.fn(async () => {
    throw new TransactionCanceledException({
      ...{ message: 'cancelled', $metadata: {}, CancellationReasons: [{ Code: 'None' }, { Code }] },
    })
  })
  const tables = { client: { send }, name: (table: string) => table, wait: async () => undefined }
  return { tables: tables as unknown as Tables, send }
}

const toldAfter = async (Code: string) => {
  const { tables, send } = cancelling(Code)
  const error = await transact(tables, []).catch((reason: unknown) => reason)
  return { code: refusalOf(error).refusal.code, asked: send.mock.calls.length }
}

test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
  'a store that says %s is asked again, and is busy if that does not help',
  async reason => {
    expect(await toldAfter(reason)).toEqual({ code: 'BUSY', asked: 12 })
  },
)

test('a transaction that the store can never take is our failure and rings its alarm, not a reason to try again', async () => {
  expect(await toldAfter('ValidationError')).toEqual({ code: 'INTERNAL', asked: 1 })
})
