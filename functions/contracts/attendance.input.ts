import * as z from 'zod'
import type { Attendance, CheckedIn, ConfirmResult, EndedSession, RosterOut, VenueKey } from './attendance'
import { directions } from './attendance'
import type { Page } from './common'
import { cursor, id, instant, key, location } from './common.input'

export const sessionInput = z.lazy(() => z.strictObject({ sessionId: id('ses'), key }))

export const getVenueKeyInput = z.lazy(() =>
  z.strictObject({ sessionId: id('ses'), direction: z.enum(directions) }),
)

export const scanInput = z.lazy(() =>
  z.strictObject({
    code: z.string().min(1).max(200),
    scannedAt: instant.optional(),
    location: location.optional(),
    key,
  }),
)

/** `number`: the 平台编号 that a volunteer code holds; `cameAt`: when, for a word that waited for a signal. */
export const checkInVolunteerInput = z.lazy(() =>
  z.strictObject({
    sessionId: id('ses'),
    number: z.string().min(1).max(40),
    cameAt: instant.optional(),
    key,
  }),
)

export const getRosterInput = z.lazy(() => z.strictObject({ sessionId: id('ses') }))

export const closeRosterInput = z.lazy(() =>
  z.strictObject({
    sessionId: id('ses'),
    confirm: z
      .array(z.strictObject({ personId: id('per'), leftAt: instant.optional() }))
      .min(1)
      .max(100)
      .refine(lines => new Set(lines.map(({ personId }) => personId)).size === lines.length),
    key,
  }),
)

export const listAttendancesInput = z.lazy(() => z.strictObject({ cursor }))

export const listEndedSessionsInput = z.lazy(() => z.strictObject({ cursor }))

/** What each request takes and answers. */
export type AttendanceApi = {
  signUp: { in: z.input<typeof sessionInput>; out: { attendance: Attendance } }
  cancelSignUp: { in: z.input<typeof sessionInput>; out: { attendance: Attendance } }
  getVenueKey: {
    in: z.input<typeof getVenueKeyInput>
    out: { key: VenueKey; serverNow: string }
  }
  checkIn: { in: z.input<typeof scanInput>; out: { attendance: CheckedIn } }
  checkOut: { in: z.input<typeof scanInput>; out: { attendance: Attendance } }
  checkInVolunteer: {
    in: z.input<typeof checkInVolunteerInput>
    out: { name: string; attendance: CheckedIn }
  }
  getRoster: { in: z.input<typeof getRosterInput>; out: RosterOut }
  closeRoster: { in: z.input<typeof closeRosterInput>; out: { results: ConfirmResult[] } }
  listAttendances: {
    in: z.input<typeof listAttendancesInput>
    out: Page<'attendances', Attendance>
  }

  listEndedSessions: {
    in: z.input<typeof listEndedSessionsInput>
    out: Page<'sessions', EndedSession>
  }
}
