import type { CheckedIn } from '../../../functions/contracts/attendance'
import { demoAttendance } from './demoAnswers'

/** What a check-in at the venue is answered. */
export const checkedIn: CheckedIn = {
  id: 'att_1',
  state: 'inside',
  sessionId: 'ses_1',
  kind: 'serve',
  startAt: demoAttendance.startAt,
  endAt: demoAttendance.endAt,
  checkedInAt: '2026-11-22T05:52:00Z',
  distance: 24,
  proof: 'place',
  minutes: 0,
  class: 'onsite',
  points: 0,
}
