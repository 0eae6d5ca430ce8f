import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { region } from '../../plan/resources'
import type { MappingSpec } from '../../plan/specs'
import type { Clock } from '../../run/clock/clock'
import type { DynamoCall } from '../dynamo/dynamoClient'
import { type BatchRules, processBatch, type StreamRecord } from './batches'
import { createWake } from './cancellableWait'
import { createWindows } from './windows'

type Position = { sequence?: string }
type Shards = { StreamDescription: { Shards: { ShardId: string }[] } }
type Iterator = { ShardIterator: string }
type ReadRecord = StreamRecord & { dynamodb: { ApproximateCreationDateTime: number } }
type EventRecord = ReturnType<typeof asEventRecord>
type Records = { Records: ReadRecord[]; NextShardIterator?: string }

/** Longest time in which a write past the runner is noticed; those it sees are read at once. */
const idlePause = 1000

type Options = {
  spec: MappingSpec
  /** ARN by which dynoxide knows the stream. */
  stream: string
  call: DynamoCall
  clock: Clock
  /** Keeps the place reached, so that a restart does not hand everything over again. */
  positionFile: string
  invoke: (event: object) => Promise<unknown>
  giveUp: BatchRules['giveUp']
}

const savedPosition = (file: string): Position =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

const shardOf = async (call: DynamoCall, stream: string) => {
  const { StreamDescription } = await call<Shards>('Streams', 'DescribeStream', { StreamArn: stream })
  const [shard, ...more] = StreamDescription.Shards
  if (!shard || more.length > 0) throw new Error(`本地运行只支持一个分片的流：${stream}`)
  return shard.ShardId
}

const iteratorAt = async ({ call, stream }: Options, ShardId: string, { sequence }: Position) => {
  const { ShardIterator } = await call<Iterator>('Streams', 'GetShardIterator', {
    StreamArn: stream,
    ShardId,
    ShardIteratorType: sequence ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
    SequenceNumber: sequence,
  })
  return ShardIterator
}

/** As Lambda hands it over: with the mapping's own ARN, the region, and the runner's time. */
const asEventRecord = (record: ReadRecord, { spec, clock }: Options) => {
  const moved = (clock.now().getTime() - Date.now()) / 1000
  const { ApproximateCreationDateTime, ...change } = record.dynamodb
  return {
    ...record,
    awsRegion: region,
    eventSourceARN: spec.EventSourceArn,
    dynamodb: { ...change, ApproximateCreationDateTime: Math.round(ApproximateCreationDateTime + moved) },
  }
}

const rulesOf = ({ spec, giveUp }: Options): Omit<BatchRules, 'invoke' | 'goOn'> => ({
  giveUp,
  reportsFailures: spec.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  bisects: spec.BisectBatchOnFunctionError,
  retries: spec.MaximumRetryAttempts,
})

export type StreamReader = {
  /** Hands over one batch of what is new; answers how many records that were. */
  read(): Promise<number>
  /** Says that there is something to read. */
  wake(): void
  stop(): Promise<void>
}

/** Follows one table's stream for one function, one batch at a time. */
export const createStreamReader = async (options: Options): Promise<StreamReader> => {
  const { call, spec, positionFile, stream, clock } = options
  const shardId = await shardOf(call, stream)
  const windows = createWindows({
    seconds: spec.TumblingWindowInSeconds,
    shardId,
    eventSourceARN: spec.EventSourceArn,
    invoke: options.invoke,
  })
  const wake = createWake()
  let position = savedPosition(positionFile)
  let iterator: string | undefined
  let last: Promise<number> = Promise.resolve(0)
  let stopped = false

  const goOn = () => {
    if (stopped) throw new Error('stopped')
  }
  const rules: BatchRules<EventRecord> = { ...rulesOf(options), invoke: windows.invoke, goOn }
  const handOver = async (records: ReadRecord[]) => {
    for (const group of windows.split(records.map(record => asEventRecord(record, options)))) {
      await processBatch(rules, group)
    }
    position = { sequence: records.at(-1)?.dynamodb.SequenceNumber }
    writeFileSync(positionFile, JSON.stringify(position))
  }
  const readBatch = async () => {
    goOn()
    iterator ??= await iteratorAt(options, shardId, position)
    const input = { ShardIterator: iterator, Limit: spec.BatchSize }
    const { Records, NextShardIterator } = await call<Records>('Streams', 'GetRecords', input)
    if (Records.length > 0) await handOver(Records)
    else await windows.closeBy(clock.now().getTime() / 1000)
    iterator = NextShardIterator
    return Records.length
  }
  /** An iterator that failed once may fail for ever. */
  const startOver = (error: Error) => {
    if (!stopped) console.error(`${spec.EventSourceArn}: ${error.message}`)
    iterator = undefined
    return 0
  }
  const read = () => {
    last = last.then(readBatch, readBatch)
    return last
  }
  const follow = async () => {
    while (!stopped) {
      const count = await read().catch(startOver)
      if (count === 0) await wake.wait(idlePause)
    }
  }
  void follow()
  return {
    read,
    wake: wake.call,
    stop: async () => {
      stopped = true
      wake.call()
      await last.catch(() => 0)
    },
  }
}
