import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'

const client = DynamoDBDocumentClient.from(new DynamoDBClient())

/** Holds what every function with a table holds, and no more. */
export const held = [QueryCommand, TransactWriteCommand]

export const handler = () =>
  client.send(new GetCommand({ TableName: 'people', Key: { pk: 'per_1', sk: 'a' } }))
