import { createWindows } from '../../../../infra/local/aws/streams/windows'

const record = (SequenceNumber: string, at: number) => ({
  dynamodb: { SequenceNumber, ApproximateCreationDateTime: at },
})

type Told = { Records: unknown[]; shardId?: string; state?: object; isFinalInvokeForWindow?: boolean }

const open = (seconds: number | undefined, answer: (call: number) => unknown = () => ({ state: {} })) => {
  const told: Told[] = []
  const windows = createWindows({
    seconds,
    shardId: 'shard-1',
    eventSourceARN: 'arn:stream',
    invoke: async event => {
      told.push(event as Told)
      return answer(told.length)
    },
  })
  return { windows, told }
}

test('records are split where a window ends', () => {
  const records = [record('1', 59), record('2', 60), record('3', 119), record('4', 120)]
  const groups = open(60).windows.split(records)
  expect(groups.map(group => group.map(({ dynamodb }) => dynamodb.SequenceNumber))).toEqual([
    ['1'],
    ['2', '3'],
    ['4'],
  ])
})

test('the function is told its shard and its window', async () => {
  const { windows, told } = open(60)
  await windows.invoke([record('1', 61)])
  expect(told).toEqual([
    {
      Records: [record('1', 61)],
      window: { start: '1970-01-01T00:01:00.000Z', end: '1970-01-01T00:02:00.000Z' },
      state: {},
      shardId: 'shard-1',
      eventSourceARN: 'arn:stream',
      isFinalInvokeForWindow: false,
      isWindowTerminatedEarly: false,
    },
  ])
})

test('state goes on within a window, which a last call closes', async () => {
  const { windows, told } = open(60, call => ({ state: { calls: String(call) } }))
  await windows.invoke([record('1', 61)])
  await windows.invoke([record('2', 62)])
  await windows.invoke([record('3', 125)])
  expect(
    told.map(({ Records, state, isFinalInvokeForWindow }) => [Records.length, state, isFinalInvokeForWindow]),
  ).toEqual([
    [1, {}, false],
    [1, { calls: '1' }, false],
    [0, { calls: '2' }, true],
    [1, {}, false],
  ])
})

test('a window closes by the clock, once', async () => {
  const { windows, told } = open(60)
  await windows.invoke([record('1', 61)])
  await windows.closeBy(119)
  expect(told).toHaveLength(1)
  await windows.closeBy(120)
  await windows.closeBy(500)
  expect(told.map(({ isFinalInvokeForWindow }) => isFinalInvokeForWindow)).toEqual([false, true])
})

test('an answer without a state is a failure', async () => {
  const { windows } = open(60, () => ({ batchItemFailures: [] }))
  await expect(windows.invoke([record('1', 61)])).rejects.toThrow('state')
})

test('without a window the records come alone', async () => {
  const { windows, told } = open(undefined, () => undefined)
  await windows.invoke([record('1', 61)])
  expect(told).toEqual([{ Records: [record('1', 61)] }])
})
