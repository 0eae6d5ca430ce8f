import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/** S3's own encryption: photos wait here for hours, and a delivery network cannot read under a customer key. */
const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps

const forgottenAfter = (days: number) => ({
  lifecycleRules: [
    { expiration: Duration.days(days), abortIncompleteMultipartUploadAfter: Duration.days(1) },
  ],
})

/** Tells EventBridge of new objects; the L2 option would bring a function of its own with wide rights. */
const announceObjects = (bucket: Bucket) => {
  const resource = bucket.node.defaultChild as CfnBucket
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  return bucket
}

/** Keeps what the other buckets log of who read and wrote, as long as other logs are kept. */
export const createLogBucket = (scope: Construct, days: number) =>
  new Bucket(scope, 'AccessLogs', { ...closed, ...forgottenAfter(days) })

type Props = { logs: Bucket; browserOrigin?: string }

const loggedTo = (logs: Bucket, prefix: string) => ({
  serverAccessLogsBucket: logs,
  serverAccessLogsPrefix: `${prefix}/`,
})

const uploadsFrom = (origin: string | undefined) =>
  origin ? [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [origin], maxAge: 3600 }] : []

/** Where phones put photos, unseen by anyone, until they are decoded and stripped. */
export const createQuarantine = (scope: Construct, { logs, browserOrigin }: Props) =>
  announceObjects(
    new Bucket(scope, 'Quarantine', {
      ...closed,
      ...forgottenAfter(2),
      ...loggedTo(logs, 'quarantine'),
      cors: uploadsFrom(browserOrigin),
    }),
  )

/** Stripped copies that wait for WeChat's check. */
export const createChecking = (scope: Construct, { logs }: Props) =>
  new Bucket(scope, 'Checking', { ...closed, ...forgottenAfter(2), ...loggedTo(logs, 'checking') })

/** Photos that passed; the delivery network alone reads them. */
export const createPhotos = (scope: Construct, { logs }: Props) =>
  new Bucket(scope, 'Photos', { ...closed, ...loggedTo(logs, 'photos') })
