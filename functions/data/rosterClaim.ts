import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { AttendanceStore, FirstClosing } from '../domain/attendance/store'
import { conditional, type Written } from './conditional'
import { boundIntent, claimEnds, intentEntity } from './intentClaim'
import type { Tables } from './tables'

const firstClosing = ({ item }: Written): FirstClosing => {
  if (!item) throw new Error('a key that was used was not answered')
  const { key, hash, refused } = intentEntity.fromItem(item)
  return { intent: { key, hash }, refused }
}

/** What a leader's key was used for. Apart from the lines it guards, of which each is a transaction of its own. */
export const rosterClaim = (tables: Tables): Pick<AttendanceStore, 'takeKey' | 'noteRefused'> => ({
  takeKey: async (personId, intent, at) => {
    const put = new PutCommand({
      TableName: tables.name('people'),
      Item: intentEntity.toItem({ personId, ...intent, ttl: claimEnds(at) }),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    const written = await conditional(tables.client.send(put))
    return written.done ? undefined : firstClosing(written)
  },
  noteRefused: async (personId, intent, refused) => {
    const note = new UpdateCommand({
      ...boundIntent(tables, personId, intent),
      UpdateExpression: 'SET refused = :refused',
      ExpressionAttributeValues: { ':hash': intent.hash, ':refused': refused },
    })
    await conditional(tables.client.send(note))
  },
})
