import type { AttendanceState, Kind } from '../../contracts/activity'
import type { Attendance, AttendanceClass } from '../../contracts/attendance'
import type { Intent } from '../intent'
import { insideUntil } from './hours/inside'

/** One scan, in or out: when it counts, where it was, who answered for the code. */
export type Scan = {
  at: string
  /** Metres from the meeting point less what the fix may err; absent where no fix was given. */
  distance?: number | undefined
  offline: boolean
  leaderId: string
  intent: Intent
  /** The leader's word, where the person did not scan. */
  named?: boolean | undefined
}

/** What a check-out was answered, where the record has changed since. */
export type Told = Pick<Scan, 'distance' | 'offline'> &
  Pick<AttendanceRecord, 'minutes' | 'proof'> & { cameAt: string; leftAt: string }

/** Sign-up, check-in and check-out of one person in one session. */
export type AttendanceRecord = {
  personId: string
  sessionId: string
  activityId: string
  siteName: string
  title: string
  kind: Kind
  startAt: string
  endAt: string
  venueName: string
  epoch: number
  /** For the leader's roster: the real name, or what a guest is called. */
  name?: string | undefined
  number?: string | undefined
  /** Shard of the capacity the place came from. */
  shard?: number | undefined
  walkIn: boolean
  /** Let in at the door by a rule that wants the leader to name the person. */
  needsLeader?: boolean | undefined
  state: AttendanceState
  checkIn?: Scan | undefined
  checkOut?: Scan | undefined
  told?: Told | undefined
  proof?: 'place' | 'person' | undefined
  minutes: number
  class: AttendanceClass
  points: number
  ruleVersion?: number | undefined
  confirmedBy?: string | undefined
  /** Under which of that person's keys. */
  confirmIntent?: Intent | undefined
  bookedAt?: string | undefined
  by: string
  intent: Intent
}

const body = (id: string) => id.slice(id.indexOf('_') + 1)

export const attendanceId = (sessionId: string, personId: string) =>
  `att_${body(sessionId)}.${body(personId)}`

/** The session of an attendance id, if the id is the person's. */
export const sessionOfAttendance = (id: string, personId: string): string | undefined => {
  const [session, person, ...more] = body(id).split('.')
  return session && person === body(personId) && more.length === 0 ? `ses_${session}` : undefined
}

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
    ...{ state, sessionId, activityId, title, kind, startAt, endAt, venueName, minutes, points },
    class: record.class,
    ...(checkIn ? { checkedInAt: checkIn.at } : {}),
    ...(checkOut ? { checkedOutAt: checkOut.at } : {}),
    ...(checkIn?.distance === undefined ? {} : { distance: checkIn.distance }),
    ...(proof ? { proof } : {}),
    ...(checkIn?.offline || checkOut?.offline ? { offline: true } : {}),
  }
}
