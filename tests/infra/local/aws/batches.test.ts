import { type BatchRules, processBatch, type StreamRecord } from '../../../../infra/local/aws/streams/batches'

const records = ['1', '2', '3', '4'].map((SequenceNumber): StreamRecord => ({ dynamodb: { SequenceNumber } }))
const numbers = (batch: StreamRecord[]) => batch.map(({ dynamodb }) => dynamodb.SequenceNumber).join('')
const failure = (itemIdentifier: string) => ({ batchItemFailures: [{ itemIdentifier }] })

const run = async (answer: (batch: string, call: number) => unknown, rules: Partial<BatchRules> = {}) => {
  const calls: string[] = []
  const lost: string[] = []
  await processBatch(
    {
      invoke: async batch => {
        calls.push(numbers(batch))
        return answer(numbers(batch), calls.length)
      },
      giveUp: batch => lost.push(numbers(batch)),
      reportsFailures: true,
      bisects: true,
      retries: 2,
      ...rules,
    },
    records,
  )
  return { calls, lost }
}

test('an answer without failures ends it', async () => {
  expect(await run(() => ({ batchItemFailures: [] }))).toEqual({ calls: ['1234'], lost: [] })
  expect(await run(() => undefined)).toEqual({ calls: ['1234'], lost: [] })
})

test('only what failed and what follows comes again', async () => {
  const { calls } = await run((_, call) => (call === 1 ? failure('3') : {}))
  expect(calls).toEqual(['1234', '34'])
})

test('the first of several failures counts', async () => {
  const both = { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '2' }] }
  const { calls } = await run((_, call) => (call === 1 ? both : {}))
  expect(calls).toEqual(['1234', '234'])
})

test('a failure that names no record is one of the whole batch', async () => {
  const { calls } = await run((_, call) => (call === 1 ? failure('') : {}))
  expect(calls).toEqual(['1234', '1234'])
})

test('a batch that throws is halved until the poison stands alone', async () => {
  const { calls, lost } = await run(batch => {
    if (batch.includes('3')) throw new Error('poison')
  })
  expect(calls).toEqual(['1234', '12', '34', '3', '3', '3', '4'])
  expect(lost).toEqual(['3'])
})

test('what fails for good is given up with what follows it', async () => {
  const { calls, lost } = await run(() => failure('2'))
  expect(calls).toEqual(['1234', '234', '234', '234'])
  expect(lost).toEqual(['234'])
})
