import type * as z from 'zod'
import type { Attendance, listAttendancesInput } from '../../contracts/attendance'
import type { Page } from '../../contracts/common'
import { openCursor, sealCursor } from '../cursor'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { toAttendance } from './attendance'

const pageSize = 20

/** The person's own records, newest session first. */
export const listAttendances = async (
  deps: Pick<Deps, 'keys' | 'attendances'>,
  actor: Actor,
  input: z.output<typeof listAttendancesInput>,
): Promise<Page<'attendances', Attendance>> => {
  const scope = { endpoint: 'listAttendances', personId: actor.personId }
  const from = openCursor(deps.keys.cursor, scope, input.cursor)
  const { items, after } = await deps.attendances.history(actor.personId, { after: from, limit: pageSize })
  return {
    attendances: items.map(toAttendance),
    ...(after ? { cursor: sealCursor(deps.keys.cursor, scope, after) } : {}),
  }
}
