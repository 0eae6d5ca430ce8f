import type * as z from 'zod'
import type { Attendance } from '../../contracts/attendance'
import type { listAttendancesInput } from '../../contracts/attendance.input'
import type { Page } from '../../contracts/common'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { readPage } from '../page'
import { toAttendance } from './attendance'

const pageSize = 20

/** The person's own records, newest session first. */
export const listAttendances = async (
  deps: Pick<Deps, 'keys' | 'attendances'>,
  actor: Actor,
  input: z.output<typeof listAttendancesInput>,
): Promise<Page<'attendances', Attendance>> => {
  const scope = { endpoint: 'listAttendances', personId: actor.personId }
  const asked = { scope, cursor: input.cursor, limit: pageSize }
  const { items, next } = await readPage(deps.keys.cursor, asked, from =>
    deps.attendances.history(actor.personId, from),
  )
  return { attendances: items.map(toAttendance), ...next }
}
