import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { isNamed } from '../domain/intent'
import type { MallStore } from '../domain/mall/store'
import { boundIntent, claimIntent } from './intentClaim'
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
    const [write] = claimIntent(tables, personId, intent, at)
    return write?.Put ? held(tables.client.send(new PutCommand(write.Put))) : true
  },
  letGo: async (personId, intent) => {
    if (!isNamed(intent)) return
    await held(tables.client.send(new DeleteCommand(boundIntent(tables, personId, intent))))
  },
})
