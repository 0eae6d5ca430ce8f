import type * as z from 'zod'
import type { Attendance, sessionInput } from '../../contracts/attendance'
import type { Deps } from '../deps'
import { type Actor, intentOf, isRepeat } from '../intent'
import { refuse } from '../refusal'
import { type AttendanceRecord, toAttendance } from './attendance'

type Input = z.output<typeof sessionInput>

const refuseState = (record: AttendanceRecord | undefined): never => {
  if (!record || record.state === 'cancelled') return refuse('NOT_SIGNED_UP')
  return refuse('CANCEL_TOO_LATE')
}

/** Gives the place back, until the check-in. */
export const cancelSignUp = async (
  deps: Pick<Deps, 'now' | 'attendances'>,
  actor: Actor,
  input: Input,
): Promise<{ attendance: Attendance }> => {
  const intent = intentOf(actor, 'cancelSignUp', input)
  const before = await deps.attendances.record(actor.personId, input.sessionId, { fresh: true })
  if (before?.state === 'cancelled' && isRepeat(before, intent)) return { attendance: toAttendance(before) }
  if (before?.state !== 'signed-up') return refuseState(before)
  const after: AttendanceRecord = { ...before, state: 'cancelled', by: actor.requestId, intent }
  const written = await deps.attendances.giveBackPlace(before, after, deps.now())
  if (written.done) return { attendance: toAttendance(after) }
  if (written.reason === 'key') return refuse('KEY_REUSED')
  const standing = written.reason === 'record' ? written.record : undefined
  if (standing && isRepeat(standing, intent)) return { attendance: toAttendance(standing) }
  return refuseState(standing)
}
