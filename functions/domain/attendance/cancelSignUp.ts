import type * as z from 'zod'
import type { Attendance } from '../../contracts/attendance'
import type { sessionInput } from '../../contracts/attendance.input'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf, isRepeat } from '../intent'
import { refuse } from '../refusal'
import { type AttendanceRecord, toAttendance } from './attendance'
import { answeredBefore, firstAnswer } from './firstAnswer'

type Input = z.output<typeof sessionInput>

const refuseState = (record: AttendanceRecord | undefined, intent: Intent): Attendance => {
  if (!record) return refuse('NOT_SIGNED_UP')
  if (isRepeat(record, intent)) return toAttendance(record)
  if (record.state === 'signed-up') return refuse('BUSY')
  return refuse(record.state === 'cancelled' ? 'NOT_SIGNED_UP' : 'CANCEL_TOO_LATE')
}

type CancelDeps = Pick<Deps, 'now' | 'attendances' | 'usedKeys'>

const cancel = async (deps: CancelDeps, actor: Actor, input: Input): Promise<Attendance> => {
  const intent = intentOf(actor, 'cancelSignUp', input)
  const before = await deps.attendances.record(actor.personId, input.sessionId, { fresh: true })
  if (before?.state !== 'signed-up')
    return (await answeredBefore(deps, actor, intent)) ?? refuseState(before, intent)
  if (deps.now() > new Date(before.endAt))
    return (await answeredBefore(deps, actor, intent)) ?? refuse('SESSION_CLOSED')
  const after: AttendanceRecord = { ...before, state: 'cancelled', by: actor.requestId, intent }
  const written = await deps.attendances.giveBackPlace(before, after, deps.now())
  if (written.done) return toAttendance(after)
  if (written.reason === 'key') return firstAnswer(written.first, intent)
  return refuseState(written.record, intent)
}

/** Gives the place back, until the check-in. */
export const cancelSignUp = async (
  deps: CancelDeps,
  actor: Actor,
  input: Input,
): Promise<{ attendance: Attendance }> => ({ attendance: await cancel(deps, actor, input) })
