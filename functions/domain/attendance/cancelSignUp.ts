import type * as z from 'zod'
import type { Attendance } from '../../contracts/attendance'
import type { sessionInput } from '../../contracts/attendance.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { untilDone } from '../untilDone'
import { type AttendanceRecord, toAttendance } from './attendance'

const tries = 3

/** Given back already, or by this very request before the person signed up anew: it comes late. */
const isAnswered = ({ state, cancelRequest }: AttendanceRecord, { requestId }: Actor) =>
  state === 'cancelled' || cancelRequest === requestId

const cancelled = (before: AttendanceRecord, { requestId }: Actor): AttendanceRecord => ({
  ...before,
  state: 'cancelled',
  by: requestId,
  cancelRequest: requestId,
})

/** Gives the place back, until the check-in. Asked again it answers the record as it stands. */
export const cancelSignUp = async (
  deps: Pick<Deps, 'now' | 'attendances'>,
  actor: Actor,
  { sessionId }: z.output<typeof sessionInput>,
): Promise<{ attendance: Attendance }> => {
  const record = await untilDone(tries, async () => {
    const before = await deps.attendances.record(actor.personId, sessionId, { fresh: true })
    if (!before) return refuse('NOT_SIGNED_UP')
    if (isAnswered(before, actor)) return before
    if (before.state !== 'signed-up') return refuse('CANCEL_TOO_LATE')
    if (deps.now() > new Date(before.endAt)) return refuse('SESSION_CLOSED')
    const after = cancelled(before, actor)
    return (await deps.attendances.giveBackPlace(before, after)) ? after : undefined
  })
  return { attendance: toAttendance(record) }
}
