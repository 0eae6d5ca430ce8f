import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, type Written } from './conditional'
import type { Item, Key } from './entity'
import type { TableName } from './table'
import type { Tables } from './tables'
import type { Write } from './transact'

/** What an update changes, and when it may. `when` and `also` name attributes as `#name` and values as `:name`. */
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

const partsOf = ({ set = {}, remove = [], also, when, values = {} }: Change) => {
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

/** An item where none stands, as one of a transaction's writes. */
export const putNew = (tables: Tables, table: TableName, Item: Item): Write => ({
  Put: { TableName: tables.name(table), Item, ConditionExpression: 'attribute_not_exists(pk)' },
})

/** An update as one of a transaction's writes. */
export const update = (tables: Tables, table: TableName, Key: Key, change: Change): Write => ({
  Update: { TableName: tables.name(table), Key, ...partsOf(change) },
})

/** One update alone; answers the item after it, or what stood against it. */
export const sendUpdate = (tables: Tables, table: TableName, Key: Key, change: Change): Promise<Written> => {
  const command = new UpdateCommand({
    TableName: tables.name(table),
    Key,
    ...partsOf(change),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  return conditional(tables, command)
}
