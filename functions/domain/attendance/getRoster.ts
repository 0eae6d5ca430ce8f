import type * as z from 'zod'
import type { RosterLine, RosterOut } from '../../contracts/attendance'
import type { getRosterInput } from '../../contracts/attendance.input'
import type { Session } from '../activity/session/session'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { namelessName } from '../person/name/displayName'
import { type AttendanceRecord, hasPlace } from './attendance'
import { needRunner } from './roster/runner'

const lineOf = (record: AttendanceRecord): RosterLine => {
  const { personId, state, walkIn, minutes, checkIn, checkOut, proof, number } = record
  return {
    ...{ personId, state, walkIn, minutes, proof, number, name: record.name ?? namelessName },
    checkedInAt: checkIn?.at,
    checkedOutAt: checkOut?.at,
    offline: checkIn?.offline || checkOut?.offline || undefined,
  }
}

const headOf = ({ id, title, startAt, endAt, venue, capacity }: Session) => ({
  ...{ id, title, startAt, endAt, capacity },
  venueName: venue.name,
})

/** Who has a place, who came, who left: for the session's leader and the managers above. */
export const getRoster = async (
  deps: Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>,
  actor: Actor,
  { sessionId }: z.output<typeof getRosterInput>,
): Promise<RosterOut> => {
  const { session } = await needRunner(deps, actor, sessionId)
  const records = await deps.attendances.roster(sessionId)
  return {
    session: headOf(session),
    roster: records.filter(hasPlace).map(lineOf),
    serverNow: deps.now().toISOString(),
  }
}
