import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { OriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
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
import type { StageSettings } from '../settings'
import { servicePrincipal } from './servicePrincipals'

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

const resourceOf = (bucket: Bucket) => bucket.node.defaultChild as CfnBucket

/** Tells EventBridge of new objects; the L2 option would bring a function of its own with wide rights. */
const announceObjects = (bucket: Bucket) => {
  resourceOf(bucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  return bucket
}

/** S3 writes down who read and wrote. */
const logTo = (logs: Bucket, bucket: Bucket) => {
  resourceOf(bucket).loggingConfiguration = {
    destinationBucketName: logs.bucketName,
    logFilePrefix: `${bucket.node.id.toLowerCase()}/`,
  }
  return bucket
}

/** Keeps what the other buckets log of who read and wrote, as long as other logs are kept. */
export const createLogBucket = (scope: Construct, days: number) => {
  const logs = new Bucket(scope, 'AccessLogs', { ...closed, ...forgottenAfter(days) })
  const writeLogs = new PolicyStatement({
    principals: [servicePrincipal('logging.s3')],
    actions: ['s3:PutObject'],
    resources: [logs.arnForObjects('*')],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  })
  logs.addToResourcePolicy(writeLogs)
  return logs
}

type Props = { logs: Bucket } & Pick<StageSettings, 'browserOrigin' | 'photosReader'>

const uploadsFrom = (origin: string | undefined) =>
  origin ? [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [origin], maxAge: 3600 }] : []

/** Where phones put photos, unseen by anyone, until they are decoded and stripped. */
export const createQuarantine = (scope: Construct, { logs, browserOrigin }: Props) => {
  const cors = uploadsFrom(browserOrigin)
  const bucket = new Bucket(scope, 'Quarantine', { ...closed, ...forgottenAfter(2), cors })
  return logTo(logs, announceObjects(bucket))
}

/** Stripped copies that wait for WeChat's check, and the doubtful ones for a moderator's. */
export const createChecking = (scope: Construct, { logs }: Props) =>
  logTo(logs, new Bucket(scope, 'Checking', { ...closed, ...forgottenAfter(30) }))

/** Photos that passed; the delivery network alone reads them. */
export const createPhotos = (scope: Construct, { logs, photosReader }: Props) => {
  const bucket = new Bucket(scope, 'Photos', closed)
  if (photosReader) {
    const reader = OriginAccessIdentity.fromOriginAccessIdentityId(scope, 'PhotosReader', photosReader)
    const readPhotos = { actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }
    bucket.addToResourcePolicy(new PolicyStatement({ ...readPhotos, principals: [reader.grantPrincipal] }))
  }
  return logTo(logs, bucket)
}
