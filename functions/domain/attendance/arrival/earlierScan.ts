import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { untilDone } from '../../untilDone'
import { type AttendanceRecord, hasCome, type Scan } from '../attendance'
import { servedMinutes } from '../hours/hours'

/** The person may be confirmed or leave at this very moment. */
const tries = 8

const open = new Set<AttendanceRecord['state']>(['inside', 'waiting'])

/** Named by the leader before the own scan got through, and nothing booked yet. */
const isLater = ({ checkIn, state }: AttendanceRecord & { checkIn: Scan }, { at }: Scan) =>
  checkIn.named === true && open.has(state) && at < checkIn.at

const moved = (before: AttendanceRecord, checkIn: Scan, by: string): AttendanceRecord => {
  const since = { ...before, checkIn, by }
  const { checkOut } = before
  return { ...since, minutes: checkOut ? servedMinutes(since, new Date(checkOut.at)) : 0 }
}

/**
 * A stored scan may arrive after the leader's word of the same person, who then came when they scanned: the earlier
 * counts, and as every stored scan it waits for the leader. Answers the record as it stands then.
 */
export const withEarlierScan = (
  { attendances }: Pick<Deps, 'attendances'>,
  { personId, requestId }: Actor,
  standing: AttendanceRecord & { checkIn: Scan },
  scan: Scan,
): Promise<AttendanceRecord> => {
  let before: AttendanceRecord | undefined = standing
  return untilDone(tries, async again => {
    if (again) before = await attendances.record(personId, standing.sessionId, { fresh: true })
    if (!hasCome(before) || !isLater(before, scan)) return before ?? standing
    const after = moved(before, scan, requestId)
    return (await attendances.book({ before, after })) ? after : undefined
  })
}
