import type {
  Attendance,
  CheckedIn,
  EndedSession,
  RosterOut,
  VenueKey,
} from '../../../functions/contracts/attendance'
import type { AttendanceApi } from '../../../functions/contracts/attendance.input'
import { activity } from './activity'
import type { Examples } from './example'
import { inHours } from './inHours'
import { page } from './page'
import { station } from './place'
import { rosterLine } from './rosterLine'

const times = { startAt: inHours(0.4), endAt: inHours(2.9) }

export const attendance = (more: Partial<Attendance> = {}): Attendance => ({
  ...{ id: 'att_1', state: 'signed-up', sessionId: 'ses_1', activityId: 'act_1', title: activity().title },
  ...{ kind: 'serve', ...times, venueName: '运河公园东门', minutes: 0, class: 'onsite', points: 0 },
  ...more,
})

/** What a check-in at the venue is answered. */
export const checkedIn = (more: Partial<CheckedIn> = {}): CheckedIn => ({
  ...{ id: 'att_1', state: 'inside', sessionId: 'ses_1', kind: 'serve', ...times },
  ...{ checkedInAt: '2026-11-22T05:52:00Z', distance: 24, proof: 'place' },
  ...{ minutes: 0, class: 'onsite', points: 0 },
  ...more,
})

const confirmed = (n: number) => attendance({ id: `att_${n}`, state: 'confirmed', minutes: 120, points: 20 })

export const venueKey = (more: Partial<VenueKey> = {}): VenueKey => ({
  ...{ facts: 'A'.repeat(80), secret: 'A'.repeat(43), opensAt: times.startAt, expiresAt: inHours(1) },
  ...more,
})

const inside = (n: number) => rosterLine(n, { name: '周禾', state: 'inside', checkedInAt: times.startAt })

const rosterOf = (count: number): RosterOut => ({
  session: { ...attendance(), id: 'ses_1', capacity: 30 },
  roster: page(count, inside),
  serverNow: inHours(0),
})

const ended = (n: number): EndedSession => ({
  ...attendance(),
  ...{ id: `ses_${n}`, siteName: station.name, waiting: 2, came: 3 },
})

const key = 'sample key'
const scan = {
  code: 'sample',
  scannedAt: '2026-11-21T05:59:00.000Z',
  location: { lat: 34.33, lng: 118.0, accuracy: 20 },
  key,
}

export const attendanceExamples: Examples<AttendanceApi> = {
  signUp: { request: { sessionId: 'ses_none', key }, answer: () => ({ attendance: attendance() }) },
  cancelSignUp: {
    request: { sessionId: 'ses_none', key },
    answer: () => ({ attendance: attendance({ state: 'cancelled' }) }),
  },
  getVenueKey: {
    request: { sessionId: 'ses_none', direction: 'in' },
    answer: () => ({ key: venueKey(), serverNow: inHours(0) }),
  },
  checkIn: { request: scan, answer: () => ({ attendance: checkedIn() }) },
  checkOut: { request: scan, answer: () => ({ attendance: confirmed(1) }) },
  checkInVolunteer: {
    request: {
      sessionId: 'ses_none',
      number: '100000000001',
      cameAt: '2026-11-21T05:59:00.000Z',
      key,
    },
    answer: () => ({ name: '周1', attendance: checkedIn({ proof: 'person' }) }),
  },
  getRoster: {
    request: { sessionId: 'ses_none' },
    answer: () => rosterOf(3),
    full: () => rosterOf(30),
  },
  closeRoster: {
    request: {
      sessionId: 'ses_none',
      confirm: [{ personId: 'per_none', leftAt: '2026-11-21T05:00:00.000Z' }],
      key,
    },
    answer: ({ confirm }) => ({ results: confirm.map(({ personId }) => ({ personId })) }),
  },
  listAttendances: {
    request: {},
    answer: () => ({ attendances: [attendance()] }),
    full: () => ({ attendances: page(20, confirmed) }),
  },
  listEndedSessions: {
    request: {},
    answer: () => ({ sessions: page(1, ended) }),
    full: () => ({ sessions: page(20, ended) }),
  },
}
