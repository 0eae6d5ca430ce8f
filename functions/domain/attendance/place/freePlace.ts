import { type Shard, shardsOf } from '../../activity/places/shards'
import type { Session } from '../../activity/session/session'
import type { Deps } from '../../deps'
import { refuse } from '../../refusal'
import { untilDone } from '../../untilDone'
import type { AttendanceRecord } from '../attendance'
import type { Full } from '../store'

/** Where a person starts looking for a place: spread evenly, the same at every try. */
const firstShard = (personId: string, count: number) => {
  const sum = [...personId].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return sum % count
}

const emptiest = (sizes: number[], taken: number[]) => {
  const free = sizes.map((size, at) => size - (taken[at] ?? 0))
  const most = Math.max(...free)
  return most > 0 ? free.indexOf(most) : undefined
}

const tries = 6

const isFull = (outcome: object): outcome is Full => 'reason' in outcome && outcome.reason === 'full'

/** Tries a shard, then the emptiest that is left: the session is full only when all of them are. */
export const takeFreePlace = <Outcome extends object>(
  { activities }: Pick<Deps, 'activities'>,
  session: Session,
  record: AttendanceRecord,
  take: (placed: AttendanceRecord, shard: Shard) => Promise<Outcome | Full>,
): Promise<{ written: Outcome; placed: AttendanceRecord }> => {
  const sizes = shardsOf(session)
  let index = firstShard(record.personId, sizes.length)
  return untilDone(tries, async () => {
    const placed = { ...record, shard: index }
    const written = await take(placed, { index, size: sizes[index] ?? 0 })
    if (!isFull(written)) return { written, placed }
    index = emptiest(sizes, await activities.taken(session, { fresh: true })) ?? refuse('SESSION_FULL')
    return undefined
  })
}
