import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { type TableName, tables } from '../../functions/data/table'
import { createChecking, createLogBucket, createPhotos, createQuarantine } from '../constructs/buckets'
import { createSecret, type SecretName, secretPurposes } from '../constructs/secrets'
import { createTable } from '../constructs/tables'
import type { StageSettings } from '../settings'

export type BucketName = 'quarantine' | 'checking' | 'photos'

const titled = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`

const each = <Name extends string, Made>(names: readonly Name[], make: (name: Name) => Made) =>
  Object.fromEntries(names.map(name => [name, make(name)])) as Record<Name, Made>

const namesOf = <Name extends string>(record: Record<Name, unknown>) => Object.keys(record) as Name[]

/** What is kept: tables, buckets, the customer key and the secrets. Nothing here is ever replaced or deleted. */
export class DataStack extends Stack {
  readonly key: Key
  readonly tables: Record<TableName, TableV2>
  readonly buckets: Record<BucketName, Bucket>
  readonly secrets: Record<SecretName, CfnSecret>

  constructor(scope: Construct, id: string, settings: StageSettings, props?: StackProps) {
    super(scope, id, props)
    this.key = this.createKey()
    this.tables = this.createTables(settings.stage)
    this.buckets = this.createBuckets(settings)
    this.secrets = this.createSecrets(settings.stage)
    new CfnOutput(this, 'PhotosBucket', { value: this.buckets.photos.bucketName })
  }

  private createKey() {
    return new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
  }

  private createTables(stage: string) {
    return each(namesOf(tables), name =>
      createTable(this, `${titled(name)}Table`, {
        tableName: `wenming-${stage}-${name}`,
        shape: tables[name],
        encryptionKey: this.key,
      }),
    )
  }

  private createBuckets({ logRetentionDays, browserOrigin, photosReader }: StageSettings) {
    const props = { logs: createLogBucket(this, logRetentionDays), browserOrigin, photosReader }
    return {
      quarantine: createQuarantine(this, props),
      checking: createChecking(this, props),
      photos: createPhotos(this, props),
    }
  }

  private createSecrets(stage: string) {
    return each(namesOf(secretPurposes), purpose =>
      createSecret(this, `${titled(purpose)}Secret`, {
        name: `wenming/${stage}/${purpose}`,
        purpose,
        encryptionKey: this.key,
      }),
    )
  }
}
