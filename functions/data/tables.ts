import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { TableName } from './table'

/** What an access pattern needs: the client, the tables' physical names, and a way to wait between tries. */
export type Tables = {
  client: DynamoDBDocumentClient
  name: (table: TableName) => string
  /** Waits about so many milliseconds; jitter is the caller's. */
  wait: (milliseconds: number) => Promise<void>
}
