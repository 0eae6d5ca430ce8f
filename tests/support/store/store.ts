import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type IndexShape, type TableName, type TableShape, tables } from '../../../functions/data/table'
import type { Tables } from '../../../functions/data/tables'
import { startDynamo } from '../../../infra/local/aws/dynamo/dynamo'
import type { TableSpec } from '../../../infra/local/plan/specs'

const keysOf = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
]

const projectionOf = ({ projects }: IndexShape) => {
  if (projects === 'all') return { ProjectionType: 'ALL' }
  return { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projects] }
}

const specOf = ([name, shape]: [string, TableShape]): TableSpec => {
  const indexes = Object.entries(shape.indexes)
  const attributes = new Set(['pk', 'sk', ...indexes.flatMap(([, { pk, sk }]) => [pk, sk])])
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keysOf('pk', 'sk'),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(([IndexName, index]) => ({
        IndexName,
        KeySchema: keysOf(index.pk, index.sk),
        Projection: projectionOf(index),
      })),
    }),
    ...(shape.stream && { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  }
}

export type TestStore = { tables: Tables; url: string; stop(): Promise<void> }

/** A store of its own with the product's tables, in a folder that goes with it. */
export const startStore = async (): Promise<TestStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const dynamo = await startDynamo(join(folder, 'store.db'), Object.entries(tables).map(specOf))
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const raw = new DynamoDBClient({ endpoint: dynamo.url, region: 'cn-north-1', credentials })
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } })
  const name = (table: TableName) => table
  const stop = async () => {
    raw.destroy()
    await dynamo.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { tables: { client, name, wait: () => Promise.resolve() }, url: dynamo.url, stop }
}
