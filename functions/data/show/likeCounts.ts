import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { hashOf } from '../../domain/ids'
import type { LikeChange, ShowStore } from '../../domain/show/store'
import { untilDone } from '../../domain/untilDone'
import type { Tables } from '../tables'
import { type Change, sendUpdate } from '../write'
import { postKey } from './item'

/** What was counted last by each shard, as `hours since 1970:sequence number`. */
type Counted = Record<string, string>

const tries = 20
const firstPause = 20
const hour = 3600_000
/** A stream hands nothing over again after 24 h. */
const hoursKept = 26

/** Shard ids are long and a post may hear from many: eight letters tell them apart. */
const laneOf = (shard: string) => `s${hashOf('shard', shard).toString('hex').slice(0, 8)}`
const hoursAt = (at: Date) => Math.floor(at.getTime() / hour)
const partsOf = (entry: string) => {
  const [hours = '', sequence = ''] = entry.split(':')
  return { hours: Number(hours), sequence: BigInt(sequence) }
}

const countedOf = async ({ client, name }: Tables, postId: string): Promise<Counted | undefined> => {
  const get = new GetCommand({
    TableName: name('shows'),
    Key: postKey(postId),
    ProjectionExpression: 'counted',
    ConsistentRead: true,
  })
  return (await client.send(get)).Item?.counted as Counted | undefined
}

const newSince = (changes: LikeChange[], entry: string | undefined) =>
  changes.filter(({ sequence }) => entry === undefined || BigInt(sequence) > partsOf(entry).sequence)

const outdated = (counted: Counted, lane: string, now: Date) =>
  Object.keys(counted).filter(
    other => other !== lane && partsOf(counted[other] ?? '').hours < hoursAt(now) - hoursKept,
  )

/** Adds the changes and moves the shard's place on, if nobody else moved it. */
const changeFor = (counted: Counted, lane: string, changes: LikeChange[], now: Date): Change => {
  const removed = outdated(counted, lane, now).map(other => `#counted.#${other}`)
  const clauses = [
    `SET #counted.#${lane} = :entry`,
    ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
    'ADD #likes :sum',
  ]
  const values = {
    entry: `${hoursAt(now)}:${changes.at(-1)?.sequence}`,
    sum: changes.reduce((sum, { delta }) => sum + delta, 0),
  }
  const seen = counted[lane]
  return seen === undefined
    ? {
        also: clauses.join(' '),
        values,
        when: `attribute_exists(#pk) AND attribute_not_exists(#counted.#${lane})`,
      }
    : { also: clauses.join(' '), values: { ...values, seen }, when: `#counted.#${lane} = :seen` }
}

/** Counting likes exactly once: the post keeps, beside the count, how far each shard's changes are in it. */
export const showCounts = (tables: Tables): Pick<ShowStore, 'countLikes'> => ({
  countLikes: (postId, shard, changes, now) => {
    const lane = laneOf(shard)
    return untilDone(tries, async (again, tried) => {
      if (again) await tables.wait(Math.random() * firstPause * tried)
      const counted = await countedOf(tables, postId)
      const fresh = counted ? newSince(changes, counted[lane]) : []
      if (!counted || fresh.length === 0) return true
      const change = changeFor(counted, lane, fresh, now)
      return (await sendUpdate(tables, 'shows', postKey(postId), change)).done || undefined
    })
  },
})
