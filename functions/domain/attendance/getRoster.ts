import type * as z from 'zod'
import type { RosterLine, RosterOut } from '../../contracts/attendance'
import type { getRosterInput } from '../../contracts/attendance.input'
import type { Session } from '../activity/session/session'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import type { AttendanceRecord } from './attendance'
import { needRunner } from './roster/runner'

const lineOf = (record: AttendanceRecord): RosterLine => {
  const { personId, state, walkIn, minutes, checkIn, checkOut, proof, number } = record
  return {
    ...{ personId, state, walkIn, minutes, name: record.name ?? '群众' },
    ...(number ? { number } : {}),
    ...(checkIn ? { checkedInAt: checkIn.at } : {}),
    ...(checkOut ? { checkedOutAt: checkOut.at } : {}),
    ...(proof ? { proof } : {}),
    ...(checkIn?.offline || checkOut?.offline ? { offline: true } : {}),
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
    roster: records.filter(({ state }) => state !== 'cancelled').map(lineOf),
    serverNow: deps.now().toISOString(),
  }
}
