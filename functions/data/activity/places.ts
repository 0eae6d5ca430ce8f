import type { Shard } from '../../domain/activity/places/shards'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { update } from '../write'

/** Places of one shard of a session that are taken. */
export const shardKey = (sessionId: string, index: number) => ({
  pk: sessionId,
  sk: `shard#${String(index).padStart(3, '0')}`,
})

/** What says on every such item what it is. */
const stamp = { type: 'placesTaken', v: 1 }

/** How many places of a session's shard are taken; there is no item before the first. */
export const placesTaken = (sessionId: string, index: number, taken: number) => ({
  ...shardKey(sessionId, index),
  ...stamp,
  taken,
})

/** One more place of a shard is taken; fails where it has none left. */
export const takeOne = (tables: Tables, sessionId: string, { index, size }: Shard): Write =>
  update(tables, 'activities', shardKey(sessionId, index), {
    set: stamp,
    also: 'ADD #taken :one',
    when: 'attribute_not_exists(#taken) OR #taken < :size',
    values: { one: 1, size },
  })

/** A place is free again; fails where none was taken. */
export const giveBackOne = (tables: Tables, sessionId: string, index: number): Write =>
  update(tables, 'activities', shardKey(sessionId, index), {
    also: 'ADD #taken :less',
    when: '#taken > :none',
    values: { less: -1, none: 0 },
  })
