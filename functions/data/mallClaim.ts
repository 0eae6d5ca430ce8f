import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { isNamed } from '../domain/intent'
import type { MallStore } from '../domain/mall/store'
import { bindIntent, boundIntent } from './intentClaim'
import type { Tables } from './tables'

const orNothing = (error: unknown) => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
  return undefined
}

/**
 * Apart from the write it guards, because together they would pass the gate of a verification; a claim left alone
 * by a crash is met again by the same request's retry.
 */
export const mallClaim = (tables: Tables): Pick<MallStore, 'claim' | 'letGo'> => ({
  claim: async (personId, intent, at) => {
    if (!isNamed(intent)) return 'new'
    const bind = bindIntent(tables, personId, intent, at)
    const put = new PutCommand({ ...bind, ReturnValues: 'ALL_OLD' })
    const bound = await tables.client.send(put).catch(orNothing)
    if (!bound) return 'other'
    return bound.Attributes ? 'again' : 'new'
  },
  letGo: async (personId, intent) => {
    if (!isNamed(intent)) return
    await tables.client.send(new DeleteCommand(boundIntent(tables, personId, intent))).catch(orNothing)
  },
})
