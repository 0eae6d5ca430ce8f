import type { AttendanceState, Kind } from './activity'

export const directions = ['in', 'out'] as const

export type Direction = (typeof directions)[number]

export const attendanceClasses = ['onsite', 'backfilled', 'historic'] as const
export type AttendanceClass = (typeof attendanceClasses)[number]

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
  refused?: { code: string; message: string }
}

/** A session that is over, for whoever answers for its site. */
export type EndedSession = {
  id: string
  activityId: string
  title: string
  siteName: string
  startAt: string
  endAt: string
  venueName: string
  /** How many still wait for somebody's word: inside, or checked out and not confirmed. */
  waiting: number
  /** How many came. */
  came: number
}

export const attendanceEndpoints = {
  signUp: { method: 'POST', path: '/v1/sessions/:sessionId/sign-up' },
  cancelSignUp: { method: 'POST', path: '/v1/sessions/:sessionId/sign-up/cancel' },
  getVenueKey: { method: 'GET', path: '/v1/sessions/:sessionId/venue-key' },
  checkIn: { method: 'POST', path: '/v1/check-in' },
  checkOut: { method: 'POST', path: '/v1/check-out' },
  checkInVolunteer: { method: 'POST', path: '/v1/sessions/:sessionId/arrivals' },
  getRoster: { method: 'GET', path: '/v1/sessions/:sessionId/roster' },
  closeRoster: { method: 'POST', path: '/v1/sessions/:sessionId/roster' },
  listAttendances: { method: 'GET', path: '/v1/attendances' },
  listEndedSessions: { method: 'GET', path: '/v1/ended-sessions' },
} as const

export const attendanceRefusals = {
  SESSION_CLOSED: '这一场已经结束，或者还没有公布，请看看其他场次。',
  SESSION_FULL: '这一场名额已满，请看看其他场次。',
  NOT_SIGNED_UP: '还没有报名这一场，请先报名，或请队长现场登记。',
  CANCEL_TOO_LATE: '已经签到，不能取消报名。',
  CODE_INVALID: '这个码无法识别，请扫队长手机上的签到码。',
  CODE_STALE: '码已更新，请重新扫队长手机上的码。',
  CODE_WRONG_DIRECTION: '签到请扫签到码，签退请扫签退码。',
  CODE_NOT_OPEN: '还没有到签到时间，开始前 30 分钟可以签到。',
  SESSION_CHANGED: '这一场的时间或地点有变动，请队长刷新后再扫。',
  INSIDE_ANOTHER: '还在另一场活动中，请先签退那一场。',
  NOT_CHECKED_IN: '还没有签到记录，请先扫签到码。没有信号时扫的，等传上来后再办。',
  LEFT_AT_NEEDED: '有人没有签退，请先填写离开时间。',
  LEFT_AT_INVALID: '离开时间要在签到之后、现在之前，且不晚于结束后 2 小时。',
  ALREADY_CONFIRMED: '时长已经确认，离开时间不能再改。如有错误，请联系文明实践所更正。',
  SERVED_ELSEWHERE: '这段时间已记在另一场活动里，不能重复计时。没有签退的，请填写更早的离开时间。',
  OWN_HOURS: '自己的时长不能自己确认，请文明实践站或所的管理员在待确认名单里确认。',
  MANAGER_NEEDED: '无信号时的扫码已过 24 小时，请文明实践站的管理员在待确认名单里确认。',
  APPROVAL_NEEDED: '超过 8 小时的服务，要由文明实践所（12 小时以上由中心）确认。',
} as const
