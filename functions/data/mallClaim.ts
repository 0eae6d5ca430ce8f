import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { isNamed } from '../domain/intent'
import type { MallStore } from '../domain/mall/store'
import { boundIntent, claimEnds, intentEntity } from './intentClaim'
import type { Tables } from './tables'

const held = (sent: Promise<unknown>): Promise<boolean> =>
  sent.then(
    () => true,
    (error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    },
  )

/**
 * Apart from the write it guards, because together they would pass the gate of a verification; a claim left alone
 * by a crash is met again by the same request's retry.
 */
export const mallClaim = (tables: Tables): Pick<MallStore, 'claim' | 'letGo'> => ({
  claim: async (personId, intent, at) => {
    if (!isNamed(intent)) return true
    const put = new PutCommand({
      TableName: tables.name('people'),
      Item: intentEntity.toItem({ personId, ...intent, ttl: claimEnds(at) }),
      ConditionExpression: 'attribute_not_exists(pk) OR #hash = :hash',
      ExpressionAttributeNames: { '#hash': 'hash' },
      ExpressionAttributeValues: { ':hash': intent.hash },
    })
    return held(tables.client.send(put))
  },
  letGo: async (personId, intent) => {
    if (!isNamed(intent)) return
    await held(tables.client.send(new DeleteCommand(boundIntent(tables, personId, intent))))
  },
})
