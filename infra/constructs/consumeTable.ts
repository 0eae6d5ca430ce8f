import { Duration } from 'aws-cdk-lib'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { TableName } from '../../functions/data/table'
import { alarmPeriod, createAlarm } from './alarms'
import type { ServiceFunction, Surroundings } from './ServiceFunction'

const latestMinutes = 5

const createMapping = (fn: ServiceFunction, eventSourceArn: string | undefined, failures: Queue) =>
  new EventSourceMapping(fn, 'Mapping', {
    target: fn.lambda,
    eventSourceArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(1),
    // Counters are guarded by (shard, sequence number), which holds only while a shard has one reader.
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 5,
    onFailure: { bind: () => ({ destination: failures.queueArn }) },
  })

/** Lets a function follow a table's changes, and tells when it lags or gives up. */
export const consumeTable = (
  fn: ServiceFunction,
  { data, topic }: Surroundings,
  table: TableName,
  failures: Queue,
) => {
  fn.mayReport(failures)
  const mapping = createMapping(fn, data.tables[table].tableStreamArn, failures)
  mapping.node.addDependency(fn.role)
  createAlarm(fn, 'Lag', {
    metric: fn.lambda.metric('IteratorAge', { period: alarmPeriod, statistic: 'max' }),
    above: latestMinutes * 60_000,
    because: `${table} 表的变更积压超过 ${latestMinutes} 分钟`,
    topic,
  })
}
