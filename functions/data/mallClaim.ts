import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { MallStore } from '../domain/mall/store'
import { claimIntent } from './intentClaim'
import type { Tables } from './tables'

/**
 * Apart from the write it guards, because together they would pass the gate of a verification; a claim left alone
 * by a crash is met again by the same request's retry.
 */
export const mallClaim = (tables: Tables): Pick<MallStore, 'claim'> => ({
  claim: async (personId, intent, at) => {
    const [write] = claimIntent(tables, personId, intent, at)
    if (!write?.Put) return true
    try {
      await tables.client.send(new PutCommand(write.Put))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  },
})
