import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { consume } from '../../functions/streams/consume'
import { type Failure, oneByOne, together } from '../../functions/streams/reaction'

type Thing = { name: string }

const read = (item: Record<string, unknown>): Thing => {
  if (typeof item.name !== 'string') throw new Error('unreadable')
  return { name: item.name }
}

const record = (sequence: number, item: object): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(sequence), NewImage: marshall(item) as never },
})

const thing = (sequence: number, name: string) => record(sequence, { type: 'thing', name })

const run = async (records: DynamoDBRecord[], ...reactions: ReturnType<typeof oneByOne>[]) => {
  const log: Failure[] = []
  const answer = await consume(
    { Records: records, shardId: 'shard-1', state: { kept: 'yes' } },
    reactions,
    one => log.push(one),
  )
  return { answer, failed: answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), log }
}

test('each reaction gets its own type, in order, and what is nobody’s is passed over', async () => {
  const seen: string[] = []
  const things = oneByOne('thing', read, async ({ after }) => seen.push(after?.name ?? ''))
  const records = [
    thing(1, 'a'),
    record(2, { type: 'other', name: 'x' }),
    thing(3, 'b'),
    record(4, { name: 'y' }),
  ]
  const { failed } = await run(records, things)
  expect(seen).toEqual(['a', 'b'])
  expect(failed).toEqual([])
})

test('one that fails is named and logged, and does not hold up the next', async () => {
  const seen: string[] = []
  const things = oneByOne('thing', read, async ({ after }) => {
    if (after?.name === 'bad') throw new Error('no')
    seen.push(after?.name ?? '')
  })
  const { failed, log } = await run([thing(1, 'a'), thing(2, 'bad'), thing(3, 'c')], things)
  expect(seen).toEqual(['a', 'c'])
  expect(failed).toEqual(['2'])
  expect(log).toEqual([{ sequence: '2', error: new Error('no') }])
})

test('an unreadable item fails alone', async () => {
  const seen: string[] = []
  const things = oneByOne('thing', read, async ({ after }) => seen.push(after?.name ?? ''))
  const { failed } = await run([record(1, { type: 'thing' }), thing(2, 'b')], things)
  expect(failed).toEqual(['1'])
  expect(seen).toEqual(['b'])
})

test('a reaction that throws takes all of its own with it, and none of the others’', async () => {
  const seen: string[] = []
  const broken = together('thing', read, async () => {
    throw new Error('all')
  })
  const others = oneByOne('other', read, async ({ after }) => seen.push(after?.name ?? ''))
  const { failed } = await run(
    [thing(1, 'a'), record(2, { type: 'other', name: 'x' }), thing(3, 'b')],
    broken,
    others,
  )
  expect(failed).toEqual(['1', '3'])
  expect(seen).toEqual(['x'])
})

test('the shard reaches the reactions and the window’s state goes back', async () => {
  const shards: (string | undefined)[] = []
  const things = together('thing', read, async (_changes, shard) => {
    shards.push(shard)
    return []
  })
  const { answer } = await run([thing(1, 'a')], things)
  expect(shards).toEqual(['shard-1'])
  expect(answer.state).toEqual({ kept: 'yes' })
})
