import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type BatchRules, processBatch, type StreamRecord } from './batches'
import type { Clock } from './clock'
import type { DynamoCall } from './dynamoClient'
import { region } from './resources'
import type { MappingSpec } from './specs'

type Position = { stream: string; sequence?: string }
type Shards = { StreamDescription: { Shards: { ShardId: string }[] } }
type Iterator = { ShardIterator: string }
type ReadRecord = StreamRecord & { dynamodb: { ApproximateCreationDateTime: number } }
type Records = { Records: ReadRecord[]; NextShardIterator?: string }

const idlePause = 100

type Options = {
  spec: MappingSpec
  /** ARN by which dynoxide knows the stream. */
  stream: string
  call: DynamoCall
  clock: Clock
  /** Keeps the place reached, so that a restart does not hand everything over again. */
  positionFile: string
  invoke: BatchRules['invoke']
  giveUp: BatchRules['giveUp']
}

const savedPosition = (file: string, stream: string): Position => {
  const position: Position = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { stream }
  return position.stream === stream ? position : { stream }
}

const iteratorAt = async (call: DynamoCall, { stream, sequence }: Position) => {
  const { StreamDescription } = await call<Shards>('Streams', 'DescribeStream', { StreamArn: stream })
  const [shard, ...more] = StreamDescription.Shards
  if (more.length > 0) throw new Error(`本地运行只支持一个分片的流：${stream}`)
  if (!shard) return undefined
  const { ShardIterator } = await call<Iterator>('Streams', 'GetShardIterator', {
    StreamArn: stream,
    ShardId: shard.ShardId,
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

const rulesOf = ({ spec, invoke, giveUp }: Options, goOn: () => void): BatchRules => ({
  goOn,
  invoke,
  giveUp,
  reportsFailures: spec.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  bisects: spec.BisectBatchOnFunctionError,
  retries: spec.MaximumRetryAttempts,
})

export type StreamReader = {
  /** Hands over one batch of what is new; answers how many records that were. */
  read(): Promise<number>
  stop(): Promise<void>
}

/** Follows one table's stream for one function, one batch at a time. */
export const createStreamReader = (options: Options): StreamReader => {
  const { call, spec, positionFile, stream } = options
  let position = savedPosition(positionFile, stream)
  let iterator: string | undefined
  let last: Promise<number> = Promise.resolve(0)
  let stopped = false

  const goOn = () => {
    if (stopped) throw new Error('stopped')
  }
  const readBatch = async () => {
    if (stopped) return 0
    iterator ??= await iteratorAt(call, position)
    if (!iterator) return 0
    const batch = await call<Records>('Streams', 'GetRecords', {
      ShardIterator: iterator,
      Limit: spec.BatchSize,
    })
    const sequence = batch.Records.at(-1)?.dynamodb.SequenceNumber
    if (sequence) {
      await processBatch(
        rulesOf(options, goOn),
        batch.Records.map(record => asEventRecord(record, options)),
      )
      position = { stream, sequence }
      writeFileSync(positionFile, JSON.stringify(position))
    }
    iterator = batch.NextShardIterator
    return batch.Records.length
  }
  const read = () => {
    last = last.then(readBatch, readBatch)
    return last
  }
  const follow = async () => {
    while (!stopped) {
      const count = await read().catch(() => 0)
      if (count === 0) await wait(idlePause, undefined, { ref: false })
    }
  }
  void follow()
  return {
    read,
    stop: async () => {
      stopped = true
      await last.catch(() => 0)
    },
  }
}
