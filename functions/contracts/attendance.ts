import * as z from 'zod'
import type { Kind } from './activity'
import { cursor, id, instant, key, location } from './common'
import type { RefusalCode } from './errors'

export const sessionInput = z.lazy(() => z.strictObject({ sessionId: id('ses'), key }))
export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]
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

/**
 * signed-up: has a place; inside: checked in, not out; waiting: checked out, the leader (or a manager) still
 * confirms; confirmed: minutes and points stand; cancelled: gave the place back.
 */
export type AttendanceState = 'signed-up' | 'inside' | 'waiting' | 'confirmed' | 'cancelled'
export type AttendanceClass = 'onsite' | 'backfilled' | 'historic'

export type Attendance = {
  id: string
  state: AttendanceState
  sessionId: string
  activityId: string
  title: string
  kind: Kind
  startAt: string
  endAt: string
  venueName: string
  checkedInAt?: string
  checkedOutAt?: string
  /** Metres from the meeting point at check-in, after subtracting what the fix may err. */
  distance?: number
  /** What stood for being there. */
  proof?: 'place' | 'person'
  offline?: boolean
  minutes: number
  class: AttendanceClass
  points: number
}
export type UpcomingSession = Attendance

/** A check-in of somebody signed up reads nothing, so it cannot name the activity: the phone knows it. */
export type CheckedIn = Omit<Attendance, 'activityId' | 'title' | 'venueName'> &
  Partial<Pick<Attendance, 'activityId' | 'title' | 'venueName'>>

/** `key` is what `drawCode` needs; `secret` never leaves the leader's phone. */
export type VenueKey = {
  /** The packed facts, base64url. */
  facts: string
  /** HMAC-SHA256 of the facts under the county's master, base64url. */
  secret: string
  opensAt: string
  expiresAt: string
}

export type RosterLine = {
  personId: string
  name: string
  number?: string
  state: AttendanceState
  walkIn: boolean
  checkedInAt?: string
  checkedOutAt?: string
  proof?: 'place' | 'person'
  offline?: boolean
  minutes: number
}
export type RosterOut = {
  session: { id: string; title: string; startAt: string; endAt: string; venueName: string; capacity: number }
  roster: RosterLine[]
  /** A leader's word names times: they are the server's, whatever the phone's clock says. */
  serverNow: string
}
export type ConfirmResult = {
  personId: string
  attendance?: Attendance
  refused?: { code: RefusalCode; message: string }
}
