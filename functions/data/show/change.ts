import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, type Written } from '../conditional'
import type { Item, Key } from '../entity'
import type { Tables } from '../tables'

/** `when` and `also` name attributes as `#name` and values as `:name`. */
export type Change = {
  set?: Item
  remove?: string[]
  /** A further clause of the update, such as `ADD #likes :count`. */
  also?: string
  when?: string
  values?: Item
}

const listed = (verb: string, parts: string[]) => (parts.length > 0 ? [`${verb} ${parts.join(', ')}`] : [])

const namesIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/#(\w+)/g)].map(([alias, attribute = '']) => [alias, attribute]))

/** The parts of an update request that say what changes, and when it may. */
export const writeOf = ({ set = {}, remove = [], also, when, values = {} }: Change) => {
  const given = Object.entries(set).filter(([, value]) => value !== undefined)
  const UpdateExpression = [
    ...listed(
      'SET',
      given.map(([name]) => `#${name} = :${name}`),
    ),
    ...listed(
      'REMOVE',
      remove.map(name => `#${name}`),
    ),
    ...(also ? [also] : []),
  ].join(' ')
  const bound = { ...Object.fromEntries(given), ...values }
  const ExpressionAttributeValues = Object.fromEntries(
    Object.entries(bound).map(([name, value]) => [`:${name}`, value]),
  )
  return {
    UpdateExpression,
    ExpressionAttributeNames: namesIn(`${UpdateExpression} ${when ?? ''}`),
    ...(Object.keys(bound).length > 0 ? { ExpressionAttributeValues } : {}),
    ...(when ? { ConditionExpression: when } : {}),
  }
}

/** One conditional update of an item of the shows table; answers the item after it, or what stood against it. */
export const changeShow = ({ client, name }: Tables, Key: Key, change: Change): Promise<Written> => {
  const update = new UpdateCommand({
    TableName: name('shows'),
    Key,
    ...writeOf(change),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  return conditional(client.send(update))
}
