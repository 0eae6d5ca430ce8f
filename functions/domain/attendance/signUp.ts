import type * as z from 'zod'
import type { Attendance } from '../../contracts/attendance'
import type { sessionInput } from '../../contracts/attendance.input'
import type { Session } from '../activity/session/session'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { untilDone } from '../untilDone'
import { type AttendanceRecord, hasPlace, toAttendance } from './attendance'
import { takeFreePlace } from './place/freePlace'
import { inPlaceOf, newRecord, sessionAndProfile } from './place/openSession'

type SignUpDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>

const tries = 3

/** There is a place already, or this very request had taken one that was given back since: it comes late. */
const isAnswered = (record: AttendanceRecord | undefined, { requestId }: Actor): record is AttendanceRecord =>
  record?.signUpRequest === requestId || hasPlace(record)

/** One that was cancelled is replaced as it was seen, so that neither request is mistaken for another. */
const takePlace = (
  deps: SignUpDeps,
  actor: Actor,
  session: Session,
  record: AttendanceRecord,
): Promise<AttendanceRecord> => {
  let replaces: AttendanceRecord | undefined
  return untilDone(tries, async () => {
    const asked = replaces ? inPlaceOf(record, replaces) : record
    const { written, placed } = await takeFreePlace(deps, session, asked, (of, shard) =>
      deps.attendances.takePlace({ record: of, replaces }, shard),
    )
    if (written.done) return placed
    if (isAnswered(written.record, actor)) return written.record
    replaces = written.record
    return undefined
  })
}

/** Takes one of the session's places. Asked again it answers the record as it stands. */
export const signUp = async (
  deps: SignUpDeps,
  actor: Actor,
  { sessionId }: z.output<typeof sessionInput>,
): Promise<{ attendance: Attendance }> => {
  const { session, profile } = await sessionAndProfile(deps, actor.personId, sessionId)
  if (deps.now() > new Date(session.endAt)) {
    const record = await deps.attendances.record(actor.personId, sessionId, { fresh: true })
    return isAnswered(record, actor) ? { attendance: toAttendance(record) } : refuse('SESSION_CLOSED')
  }
  const record = await takePlace(deps, actor, session, newRecord(session, profile, actor))
  return { attendance: toAttendance(record) }
}
