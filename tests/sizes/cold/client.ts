import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'

const client = DynamoDBDocumentClient.from(new DynamoDBClient())

/** Holds what every function with a table holds, and no more. */
export const handler = async () => [client, GetCommand, QueryCommand, TransactWriteCommand]
