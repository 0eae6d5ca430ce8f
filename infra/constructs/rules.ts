import { Duration } from 'aws-cdk-lib'
import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/** Shanghai keeps UTC+8 all year: Monday 00:00 there is Sunday 16:00 UTC. */
const schedules = {
  Board: { job: 'board', schedule: Schedule.rate(Duration.minutes(10)) },
  FreezeBoard: { job: 'board', schedule: Schedule.cron({ weekDay: 'SUN', hour: '16', minute: '0' }) },
  SweepPhotos: { job: 'sweepPhotos', schedule: Schedule.rate(Duration.minutes(15)) },
  ExpireVouchers: { job: 'expireVouchers', schedule: Schedule.cron({ hour: '16', minute: '5' }) },
}

/** Calls the function with `{ job }` at the job's times. */
export const onSchedule = (scope: Construct, fn: IFunction) => {
  for (const [id, { job, schedule }] of Object.entries(schedules)) {
    const target = new LambdaFunction(fn, { event: RuleTargetInput.fromObject({ job }) })
    new Rule(scope, id, { schedule, targets: [target] })
  }
}

/** Calls the function every hour. */
export const everyHour = (scope: Construct, id: string, fn: IFunction) =>
  new Rule(scope, id, { schedule: Schedule.rate(Duration.hours(1)), targets: [new LambdaFunction(fn)] })

/** The shape that S3 itself would send, of which the functions read bucket and key. */
const asS3Event = RuleTargetInput.fromObject({
  Records: [
    {
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated',
      s3: {
        bucket: { name: EventField.fromPath('$.detail.bucket.name') },
        object: { key: EventField.fromPath('$.detail.object.key') },
      },
    },
  ],
})

/** Calls the function for every new object of a bucket, by EventBridge, which knows both stacks. */
export const onNewObjects = (scope: Construct, fn: IFunction, bucket: IBucket) =>
  new Rule(scope, 'NewPhoto', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucket.bucketName] } },
    },
    targets: [new LambdaFunction(fn, { event: asS3Event })],
  })
