import { longestSessionHours } from './limits'

export const categories = [
  'theory',
  'culture',
  'health',
  'education',
  'environment',
  'care',
  'law',
  'science',
  'sports',
  'emergency',
  'traffic',
  'customs',
] as const

export type Category = (typeof categories)[number]

export const kinds = ['serve', 'attend'] as const

export type Kind = (typeof kinds)[number]

export const walkIns = ['open', 'leader', 'no'] as const

export type WalkIn = (typeof walkIns)[number]

export const scopes = ['village', 'town', 'county'] as const

/**
 * signed-up: has a place; inside: checked in, not out; waiting: checked out, the leader (or a manager) still
 * confirms; confirmed: minutes and points stand; cancelled: gave the place back.
 */
export const attendanceStates = ['signed-up', 'inside', 'waiting', 'confirmed', 'cancelled'] as const
export type AttendanceState = (typeof attendanceStates)[number]

export const activityStates = ['reviewing', 'published', 'rejected'] as const
export type ActivityState = (typeof activityStates)[number]

/** A gcj02 point and the distance in metres within which a fix counts as being there. */
export type Venue = { name: string; lat: number; lng: number; radius: number }

export type SessionOut = {
  id: string
  startAt: string
  endAt: string
  capacity: number
  /** Places still free. */
  left: number
  walkIn: WalkIn
  venue: Venue
  /** The reader's own state in this session, when there is one. */
  mine?: AttendanceState
}

export type ActivityOut = {
  id: string
  state: ActivityState
  title: string
  category: Category
  kind: Kind
  description: string
  risk: string
  teamId: string
  teamName: string
  siteId: string
  siteName: string
  reason?: string
  sessions: SessionOut[]
}

/** A line in a list: an activity at its next session that is not over. */
export type ActivityCard = {
  id: string
  title: string
  category: Category
  kind: Kind
  siteName: string
  sessionId: string
  startAt: string
  endAt: string
  venueName: string
  walkIn: WalkIn
  left: number
  /** How many sessions are still to come, with this one. */
  sessionsLeft: number
}

export const activityEndpoints = {
  createActivity: { method: 'POST', path: '/v1/activities' },
  reviewActivity: { method: 'POST', path: '/v1/activities/:activityId/review' },
  listActivities: { method: 'GET', path: '/v1/activities' },
  listMyActivities: { method: 'GET', path: '/v1/my-activities' },
  listReviews: { method: 'GET', path: '/v1/reviews' },
  getActivity: { method: 'GET', path: '/v1/activities/:activityId' },
} as const

export const activityRefusals = {
  TIME_INVALID: `时间有误：结束要晚于开始和现在，一场最长 ${longestSessionHours} 小时，最远排到两年内。`,
  ACTIVITY_NOT_REVIEWABLE: '这个活动已由{who}{what}，不能再改。请返回刷新后查看。',
  OWN_ACTIVITY: '不能审核自己发起的活动，请由上一级的其他管理员审核。',
  REASON_NEEDED: '请写明不通过的原因，方便队长修改。',
  ALREADY_CORRECTED: '这个活动已经修改后重新提交过了，请到我带的队里看结果。',
} as const
