import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item, Key } from './entity'
import type { Tables } from './tables'

/** `when` and `also` name attributes as `#name` and values as `:name`. */
export type Change = {
  set?: Item
  remove?: string[]
  /** A further clause of the update, such as `ADD #likes :count`. */
  also?: string
  when?: string
  values?: Item
}

/** The item as it is after the change, or as it stood against it. */
export type Changed = { done: true; item: Item } | { done: false; item: Item | undefined }

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

/** One conditional update of an item of the shows table. */
export const changeShow = async ({ client, name }: Tables, Key: Key, change: Change): Promise<Changed> => {
  const update = new UpdateCommand({
    TableName: name('shows'),
    Key,
    ...writeOf(change),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  try {
    const { Attributes = {} } = await client.send(update)
    return { done: true, item: Attributes }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return { done: false, item: error.Item && unmarshall(error.Item) }
  }
}
