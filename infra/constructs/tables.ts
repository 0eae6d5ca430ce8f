import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { IndexShape, TableShape } from '../../functions/data/table'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const projectionOf = ({ projects }: IndexShape) => {
  if (projects === 'all') return { projectionType: ProjectionType.ALL }
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projects] }
}

const indexOf = ([indexName, index]: [string, IndexShape]): GlobalSecondaryIndexPropsV2 => ({
  indexName,
  partitionKey: text(index.pk),
  sortKey: text(index.sk),
  ...projectionOf(index),
})

type Props = { tableName: string; shape: TableShape; encryptionKey: IKey }

/** A table as functions/data/table.ts describes it: kept for decades, so recoverable and never deleted. */
export const createTable = (scope: Construct, id: string, { tableName, shape, encryptionKey }: Props) =>
  new TableV2(scope, id, {
    tableName,
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    timeToLiveAttribute: shape.ttl,
    dynamoStream: shape.stream ? StreamViewType.NEW_AND_OLD_IMAGES : undefined,
    globalSecondaryIndexes: Object.entries(shape.indexes).map(indexOf),
  })
