import { Duration } from 'aws-cdk-lib'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { TableName } from '../../functions/data/table'
import { alarmPeriod, createAlarm } from './createAlarm'
import type { ServiceFunction, Surroundings } from './ServiceFunction'

const latestMinutes = 5

/**
 * Only a mapping with a window tells the function which shard it reads. Records come as soon as without one; the
 * function is called once more when a window closes.
 */
const window = Duration.minutes(1)

/**
 * What is given up is lost to the counts, as those after it move on: so a store that fails for a while is outlasted,
 * and yet a record that fails always does not hold up its shard for the day that a stream keeps it.
 */
const retryAttempts = 100

type Options = {
  table: TableName
  failures: Queue
  /** Whether the function has to know the shard. */
  namesShard?: boolean
}

const createMapping = (fn: ServiceFunction, eventSourceArn: string | undefined, options: Options) =>
  new EventSourceMapping(fn, 'Mapping', {
    target: fn.lambda,
    eventSourceArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(1),
    tumblingWindow: options.namesShard ? window : undefined,
    // Counters are guarded by (shard, sequence number), which holds only while a shard has one reader.
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts,
    onFailure: { bind: () => ({ destination: options.failures.queueArn }) },
  })

/** Lets a function follow a table's changes, and tells when it lags or gives up. */
export const consumeTable = (fn: ServiceFunction, { data, topic }: Surroundings, options: Options) => {
  const { table, failures } = options
  fn.mayReport(failures)
  const mapping = createMapping(fn, data.tables[table].tableStreamArn, options)
  mapping.node.addDependency(fn.role)
  createAlarm(fn, 'Lag', {
    metric: fn.lambda.metric('IteratorAge', { period: alarmPeriod, statistic: 'max' }),
    above: latestMinutes * 60_000,
    because: `${table} 表的变更积压超过 ${latestMinutes} 分钟`,
    topic,
  })
}
