import type { Session } from '../session/session'

/** A part of a session's places, and how many it has. */
export type Shard = { index: number; size: number }

const placesPerShard = 50

/** Places are counted in shards, so that a rush does not queue at one item. */
export const shardsOf = ({ capacity }: Pick<Session, 'capacity'>): number[] => {
  const count = Math.ceil(capacity / placesPerShard)
  return Array.from({ length: count }, (_, at) => Math.floor((capacity + at) / count))
}
