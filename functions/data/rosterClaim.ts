import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { AttendanceStore, FirstClosing } from '../domain/attendance/store'
import { boundIntent, claimEnds, intentEntity } from './intentClaim'
import type { Tables } from './tables'

const failedCondition = (error: unknown): ConditionalCheckFailedException => {
  if (error instanceof ConditionalCheckFailedException) return error
  throw error
}

const firstClosing = ({ Item }: ConditionalCheckFailedException): FirstClosing => {
  if (!Item) throw new Error('a key that was used was not answered')
  const { key, hash, refused } = intentEntity.fromItem(unmarshall(Item))
  return { intent: { key, hash }, refused }
}

/** What a leader's key was used for. Apart from the lines it guards, of which each is a transaction of its own. */
export const rosterClaim = (tables: Tables): Pick<AttendanceStore, 'takeKey' | 'noteRefused'> => ({
  takeKey: (personId, intent, at) => {
    const put = new PutCommand({
      TableName: tables.name('people'),
      Item: intentEntity.toItem({ personId, ...intent, ttl: claimEnds(at) }),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    return tables.client.send(put).then(
      () => undefined,
      error => firstClosing(failedCondition(error)),
    )
  },
  noteRefused: async (personId, intent, refused) => {
    const note = new UpdateCommand({
      ...boundIntent(tables, personId, intent),
      UpdateExpression: 'SET refused = :refused',
      ExpressionAttributeValues: { ':hash': intent.hash, ':refused': refused },
    })
    await tables.client.send(note).catch(failedCondition)
  },
})
