import * as z from 'zod'
import { attendanceStates, kinds } from '../../contracts/activity'
import { type Attendance, attendanceClasses } from '../../contracts/attendance'
import { insideUntil } from './hours/inside'

const proof = z.enum(['place', 'person'])

/** One scan, in or out: when it counts, where it was, who answered for the code. */
const scanShape = z.lazy(() =>
  z.object({
    at: z.string(),
    /** Metres from the meeting point less what the fix may err; absent where no fix was given. */
    distance: z.number().optional(),
    offline: z.boolean(),
    leaderId: z.string(),
    /** The leader's word, where the person did not scan. */
    named: z.boolean().optional(),
  }),
)

/** Sign-up, check-in and check-out of one person in one session. */
export const attendanceShape = z.lazy(() =>
  z.object({
    personId: z.string(),
    sessionId: z.string(),
    /** As it was seen: every write raises it, and one that saw an older record fails. 0 where none is stored. */
    rev: z.int().nonnegative(),
    activityId: z.string(),
    siteName: z.string(),
    title: z.string(),
    kind: z.enum(kinds),
    startAt: z.string(),
    endAt: z.string(),
    venueName: z.string(),
    epoch: z.int(),
    /** For the leader's roster: the real name, or what a guest is called. */
    name: z.string().optional(),
    number: z.string().optional(),
    /** Shard of the capacity the place came from. */
    shard: z.int().optional(),
    walkIn: z.boolean(),
    /** Let in at the door by a rule that wants the leader to name the person. */
    needsLeader: z.boolean().optional(),
    state: z.enum(attendanceStates),
    checkIn: scanShape.optional(),
    checkOut: scanShape.optional(),
    proof: proof.optional(),
    minutes: z.int(),
    class: z.enum(attendanceClasses),
    points: z.int(),
    ruleVersion: z.int().optional(),
    confirmedBy: z.string().optional(),
    bookedAt: z.string().optional(),
    /** The request that wrote the record last; then those that a late repeat is known by. */
    by: z.string(),
    signUpRequest: z.string().optional(),
    cancelRequest: z.string().optional(),
    /** The leader's word that the person came. */
    wordRequest: z.string().optional(),
  }),
)

export type Scan = z.infer<typeof scanShape>
export type AttendanceRecord = z.infer<typeof attendanceShape>

const body = (id: string) => id.slice(id.indexOf('_') + 1)

export const attendanceId = (sessionId: string, personId: string) =>
  `att_${body(sessionId)}.${body(personId)}`

/** The session of an attendance id, if the id is the person's. */
export const sessionOfAttendance = (id: string, personId: string): string | undefined => {
  const [session, person, ...more] = body(id).split('.')
  return session && person === body(personId) && more.length === 0 ? `ses_${session}` : undefined
}

export const hasPlace = (record: AttendanceRecord | undefined): record is AttendanceRecord =>
  record !== undefined && record.state !== 'cancelled'

export const hasCome = (
  record: AttendanceRecord | undefined,
): record is AttendanceRecord & { checkIn: Scan } => hasPlace(record) && record.checkIn !== undefined

export const hasLeft = (
  record: AttendanceRecord | undefined,
): record is AttendanceRecord & { checkIn: Scan; checkOut: Scan } =>
  hasCome(record) && record.checkOut !== undefined

/** Whoever forgot to check out is inside no more when the codes are over: what comes next is not held up. */
export const isComing = ({ state, endAt }: AttendanceRecord, now: Date) => {
  if (state === 'inside') return insideUntil(new Date(endAt)) >= now
  return state === 'signed-up' && endAt > now.toISOString()
}

/** What the phone is shown. */
export const toAttendance = (record: AttendanceRecord): Attendance => {
  const { personId, checkIn, checkOut, proof, state, sessionId, activityId, title, kind } = record
  const { startAt, endAt, venueName, minutes, points } = record
  return {
    id: attendanceId(sessionId, personId),
    ...{ state, sessionId, activityId, title, kind, startAt, endAt, venueName, minutes, points, proof },
    class: record.class,
    checkedInAt: checkIn?.at,
    checkedOutAt: checkOut?.at,
    distance: checkIn?.distance,
    offline: checkIn?.offline || checkOut?.offline || undefined,
  }
}
