import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { createAlarmTopic } from '../constructs/alarmTopic'
import { createAlarm } from '../constructs/createAlarm'
import { createHttpApi } from '../constructs/httpApi'
import { everyHour, onNewObjects, onSchedule } from '../constructs/rules'
import { ServiceFunction, type ServiceFunctionProps, type Surroundings } from '../constructs/ServiceFunction'
import { consumeTable } from '../constructs/tableStream'
import type { StageSettings } from '../settings'
import type { DataStack } from './DataStack'

type Props = StackProps & { settings: StageSettings; data: DataStack; bundleOf: (entry: string) => string }

/** The files of functions/lambda that become functions. */
export const entries = [
  'http',
  'callback',
  'peopleStream',
  'showsStream',
  'photo',
  'scheduled',
  'migration',
] as const

type Entry = (typeof entries)[number]

/** What runs: the HTTP API, the functions behind it, what reacts to changes and to time, and their alarms. */
export class ServiceStack extends Stack {
  private readonly surroundings: Surroundings
  private readonly failures: Queue

  constructor(scope: Construct, id: string, { settings, data, bundleOf, ...props }: Props) {
    super(scope, id, props)
    const topic = createAlarmTopic(this, settings.alarmEmail)
    this.surroundings = { settings, data, topic, bundleOf }
    this.failures = this.createFailures()
    this.createApi()
    this.createReactions()
    this.createPhotos()
    this.createSchedules()
    this.createMigration()
  }

  private createFailures() {
    const queue = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of the functions; a person reads it when its alarm rings.',
    })
    createAlarm(this, 'FailuresAlarm', {
      metric: queue.metricApproximateNumberOfMessagesVisible(),
      above: 0,
      because: '有事件多次处理失败，请按队列里的内容查明原因，核对相关的点赞数、兑换券和照片',
      topic: this.surroundings.topic,
    })
    return queue
  }

  private fn(entry: Entry, props: Omit<ServiceFunctionProps, 'entry'>) {
    const id = `${entry[0]?.toUpperCase()}${entry.slice(1)}`
    return new ServiceFunction(this, id, this.surroundings, { entry, ...props })
  }

  private createApi() {
    const http = this.fn('http', {
      memory: 1024,
      timeout: Duration.seconds(15),
      tables: {
        people: 'readWrite',
        places: 'read',
        activities: 'readWrite',
        shows: 'readWrite',
        mall: 'readWrite',
        system: 'readWrite',
      },
      buckets: { quarantine: ['write'] },
      secrets: ['tokens', 'personal', 'wechat'],
    })
    // WeChat repeats what is not answered within 5 seconds.
    const callback = this.fn('callback', {
      memory: 512,
      timeout: Duration.seconds(5),
      tables: { shows: 'readWrite' },
      secrets: ['wechat'],
    })
    const url = createHttpApi(this, this.surroundings, {
      'ANY /v1/{proxy+}': http.lambda,
      'ANY /callbacks/wechat': callback.lambda,
    })
    new CfnOutput(this, 'ApiUrl', { value: url })
  }

  private createReactions() {
    const reaction = { memory: 512, timeout: Duration.seconds(30) }
    const people = this.fn('peopleStream', {
      ...reaction,
      stream: 'people',
      tables: { people: 'readWrite', shows: 'readWrite', mall: 'readWrite' },
    })
    const shows = this.fn('showsStream', {
      ...reaction,
      stream: 'shows',
      tables: { shows: 'readWrite' },
      buckets: { checking: ['read', 'delete'], photos: ['write', 'delete'] },
    })
    consumeTable(people, this.surroundings, { table: 'people', failures: this.failures, namesShard: true })
    consumeTable(shows, this.surroundings, { table: 'shows', failures: this.failures })
  }

  private createPhotos() {
    const photo = this.fn('photo', {
      memory: 1792,
      timeout: Duration.seconds(60),
      native: true,
      tables: { people: 'read', shows: 'readWrite', system: 'readWrite' },
      buckets: { quarantine: ['read', 'delete'], checking: ['read', 'write'] },
      secrets: ['wechat'],
    })
    photo.takesEvents(this.failures)
    onNewObjects(this, photo.lambda, this.surroundings.data.buckets.quarantine)
  }

  private createSchedules() {
    const scheduled = this.fn('scheduled', {
      memory: 512,
      timeout: Duration.minutes(5),
      tables: { people: 'readWrite', shows: 'readWrite', mall: 'readWrite' },
      buckets: { checking: ['delete'], photos: ['delete'] },
    })
    scheduled.takesEvents(this.failures)
    onSchedule(this, scheduled.lambda)
  }

  /** A release that changes a version begins to move the items within the hour. */
  private createMigration() {
    const migration = this.fn('migration', {
      memory: 512,
      timeout: Duration.minutes(5),
      tables: { people: 'migrate', system: 'readWrite' },
    })
    migration.takesEvents(this.failures)
    everyHour(this, 'Migrate', migration.lambda)
  }
}
