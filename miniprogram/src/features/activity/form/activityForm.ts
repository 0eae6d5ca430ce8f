import type { Category, Kind, WalkIn } from '../../../../../functions/contracts/activity'
import { furthestDays, mostSessions } from '../../../../../functions/contracts/limits'
import { dateIn, daysLater } from '../../../lib/moment'
import type { newActivity } from './texts'

export type Radius = keyof typeof newActivity.radii
/** Whose activity it is, and which one it corrects. */
export type Offering = { teamId: string; siteId: string; corrects?: string }
/** `id` names a session while the form is open; its `date` is empty while it is to be chosen again. */
export type SessionForm = { id: number; date: string; startTime: string; endTime: string }
export type ActivityForm = {
  title: string
  category?: Category
  kind: Kind
  description: string
  risk: string
  sessions: SessionForm[]
  capacity: string
  walkIn: WalkIn
  venue: string
  place?: { lat: number; lng: number }
  radius: Radius
}

/** Days that an activity can be planned for. */
export const plannable = (now: Date) => ({ start: dateIn(now), end: daysLater(dateIn(now), furthestDays) })

/** What most activities are like: tomorrow afternoon, twenty people, within 300 metres. */
export const newForm = (now: Date): ActivityForm => ({
  title: '',
  kind: 'serve',
  description: '',
  risk: '',
  sessions: [{ id: 1, date: daysLater(dateIn(now), 1), startTime: '14:00', endTime: '16:30' }],
  capacity: '20',
  walkIn: 'leader',
  venue: '',
  radius: '300',
})

/** Whether one activity holds another session. */
export const mayGrow = (sessions: SessionForm[]) => sessions.length < mostSessions

/** The same hours a week after the last session. */
export const nextWeek = (sessions: SessionForm[]): SessionForm[] => {
  const last = sessions.at(-1)
  if (!last) return sessions
  const date = last.date && daysLater(last.date, 7)
  return [...sessions, { ...last, id: last.id + 1, date }]
}
