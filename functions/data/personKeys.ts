import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { isNamed } from '../domain/intent'
import type { PersonStore } from '../domain/person/store'
import { conditional } from './conditional'
import { bindIntent, boundIntent } from './intentClaim'
import type { Tables } from './tables'

/**
 * For requests whose effect keeps no key of the person who asks. Apart from the write it guards, because together
 * they would pass the gate of a verification; a claim left alone by a crash is met again by the same request's retry.
 */
export const personKeys = (tables: Tables): Pick<PersonStore, 'claim' | 'letGo'> => ({
  claim: async (personId, intent, at) => {
    if (!isNamed(intent)) return 'new'
    const bind = bindIntent(tables, personId, intent, at)
    const put = new PutCommand({ ...bind, ReturnValues: 'ALL_OLD' })
    const { done, item } = await conditional(tables.client.send(put))
    if (!done) return 'other'
    return item ? 'again' : 'new'
  },
  letGo: async (personId, intent) => {
    if (!isNamed(intent)) return
    await conditional(tables.client.send(new DeleteCommand(boundIntent(tables, personId, intent))))
  },
})
