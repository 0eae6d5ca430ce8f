import { setTimeout } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { tableVariable } from '../data/table'
import type { Tables } from '../data/tables'
import { setting } from './environment'

/** The tables this function may touch, under the names the stack gave them. */
export const loadTables = (): Tables => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  name: table => setting(tableVariable(table)),
  wait: async milliseconds => {
    await setTimeout(milliseconds)
  },
})
