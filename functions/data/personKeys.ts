import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { isNamed } from '../domain/intent'
import type { PersonStore } from '../domain/person/store'
import { bindIntent, boundIntent } from './intentClaim'
import type { Tables } from './tables'

const orNothing = (error: unknown) => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
  return undefined
}

/**
 * For requests whose effect keeps no key of the person who asks. Apart from the write it guards, because together
 * they would pass the gate of a verification; a claim left alone by a crash is met again by the same request's retry.
 */
export const personKeys = (tables: Tables): Pick<PersonStore, 'claim' | 'letGo'> => ({
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
