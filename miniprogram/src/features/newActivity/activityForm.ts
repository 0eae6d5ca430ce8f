import type { Category, Kind, WalkIn } from '../../../../functions/contracts/activity'
import type { Api } from '../../../../functions/contracts/endpoints'
import {
  activityTitle,
  furthestDays,
  mostCapacity,
  mostSessions,
} from '../../../../functions/contracts/limits'
import type { TeamOut } from '../../../../functions/contracts/place'
import { dateIn, daysLater, instantOf } from '../../lib/moment'
import { newActivity } from '../../lib/texts/leader'

type Radius = keyof typeof newActivity.radii
/** `id` names a session while the form is open. */
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
  return last ? [...sessions, { ...last, id: last.id + 1, date: daysLater(last.date, 7) }] : sessions
}

export type Wrong = Partial<Record<keyof typeof newActivity.wrong, string>>

const capacityOf = ({ capacity }: ActivityForm) => (/^\d+$/.test(capacity) ? Number(capacity) : 0)

/** What is still missing or wrong, by field and in the order of the form, in words. */
export const wrongIn = (form: ActivityForm, team: TeamOut | null | undefined): Wrong => {
  const title = form.title.trim()
  const bad = {
    team: !team,
    title: title.length < activityTitle.least || title.length > activityTitle.most,
    category: !form.category,
    description: form.description.trim() === '',
    times: form.sessions.some(({ startTime, endTime }) => endTime <= startTime),
    venue: form.venue.trim() === '',
    place: !form.place,
    capacity: capacityOf(form) < 1 || capacityOf(form) > mostCapacity,
  }
  const names = Object.keys(bad) as (keyof typeof bad)[]
  return Object.fromEntries(names.filter(name => bad[name]).map(name => [name, newActivity.wrong[name]]))
}

/** The form as the server takes it; undefined while a choice is missing. */
export const inputOf = (form: ActivityForm, team: TeamOut): Api['createActivity']['in'] | undefined => {
  const { category, kind, place, walkIn } = form
  if (!category || !place) return undefined
  const venue = { name: form.venue.trim(), ...place, radius: Number(form.radius) }
  const capacity = capacityOf(form)
  const sessions = form.sessions.map(({ date, startTime, endTime }) => ({
    startAt: instantOf(date, startTime),
    endAt: instantOf(date, endTime),
    ...{ capacity, walkIn, venue },
  }))
  const { title, description, risk } = form
  return {
    ...{ teamId: team.id, siteId: team.siteId, category, kind, sessions },
    ...{ title: title.trim(), description: description.trim(), risk: risk.trim() },
  }
}
