import type { Shard } from '../../domain/attendance/store'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { shardKey } from './item'

/** What says on every such item what it is. */
const stamp = { type: 'placesTaken', v: 1 }

/** How many places of a session's shard are taken; there is no item before the first. */
export const placesTaken = (sessionId: string, index: number, taken: number) => ({
  ...shardKey(sessionId, index),
  ...stamp,
  taken,
})

/** One more place of a shard is taken; fails where it has none left. */
export const takeOne = (tables: Tables, sessionId: string, { index, size }: Shard): Write => ({
  Update: {
    TableName: tables.name('activities'),
    Key: shardKey(sessionId, index),
    UpdateExpression: 'SET #type = :type, v = :v ADD taken :one',
    ConditionExpression: 'attribute_not_exists(taken) OR taken < :size',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':one': 1, ':size': size, ':type': stamp.type, ':v': stamp.v },
  },
})

/** A place is free again; fails where none was taken. */
export const giveBackOne = (tables: Tables, sessionId: string, index: number): Write => ({
  Update: {
    TableName: tables.name('activities'),
    Key: shardKey(sessionId, index),
    UpdateExpression: 'ADD taken :less',
    ConditionExpression: 'taken > :none',
    ExpressionAttributeValues: { ':less': -1, ':none': 0 },
  },
})
