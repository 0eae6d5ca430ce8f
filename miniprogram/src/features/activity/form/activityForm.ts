import type {
  ActivityOut,
  Category,
  Kind,
  SessionOut,
  WalkIn,
} from '../../../../../functions/contracts/activity'
import type { Api } from '../../../../../functions/contracts/endpoints'
import {
  activityTitle,
  furthestDays,
  mostCapacity,
  mostSessions,
} from '../../../../../functions/contracts/limits'
import { dateIn, daysLater, instantOf, timeIn } from '../../../lib/moment'
import { newActivity } from './texts'

type Radius = keyof typeof newActivity.radii
/** The team that offers, and where its activity counts. */
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

const sessionFormOf =
  (now: Date) =>
  ({ startAt, endAt }: SessionOut, at: number): SessionForm => ({
    id: at + 1,
    date: new Date(startAt) > now ? dateIn(startAt) : '',
    ...{ startTime: timeIn(startAt), endTime: timeIn(endAt) },
  })

/** The least of the choices that reaches as far. */
const radiusOf = (metres: number): Radius =>
  (Object.keys(newActivity.radii) as Radius[]).find(radius => Number(radius) >= metres) ?? '1000'

const venueFormOf = ({ capacity, walkIn, venue: { name, lat, lng, radius } }: SessionOut) => ({
  ...{ capacity: String(capacity), walkIn, venue: name },
  ...{ place: { lat, lng }, radius: radiusOf(radius) },
})

/** What was offered before, to be corrected and offered anew; a day that is past is left to choose again. */
export const formOf = (activity: ActivityOut, now: Date): ActivityForm => {
  const { title, category, kind, description, risk, sessions } = activity
  const [first] = sessions
  return {
    ...newForm(now),
    ...{ title, category, kind, description, risk },
    sessions: sessions.map(sessionFormOf(now)),
    ...(first ? venueFormOf(first) : {}),
  }
}

/** Whether one activity holds another session. */
export const mayGrow = (sessions: SessionForm[]) => sessions.length < mostSessions

/** The same hours a week after the last session. */
export const nextWeek = (sessions: SessionForm[]): SessionForm[] => {
  const last = sessions.at(-1)
  if (!last) return sessions
  const date = last.date && daysLater(last.date, 7)
  return [...sessions, { ...last, id: last.id + 1, date }]
}

export type Wrong = Partial<Record<keyof typeof newActivity.wrong, string>>

const capacityOf = ({ capacity }: ActivityForm) => (/^\d+$/.test(capacity) ? Number(capacity) : 0)

/** What is still missing or wrong, by field and in the order of the form, in words. */
export const wrongIn = (form: ActivityForm, offering: Offering | undefined): Wrong => {
  const title = form.title.trim()
  const bad = {
    team: !offering,
    title: title.length < activityTitle.least || title.length > activityTitle.most,
    category: !form.category,
    description: form.description.trim() === '',
    dates: form.sessions.some(({ date }) => date === ''),
    times: form.sessions.some(({ startTime, endTime }) => endTime <= startTime),
    venue: form.venue.trim() === '',
    place: !form.place,
    capacity: capacityOf(form) < 1 || capacityOf(form) > mostCapacity,
  }
  const names = Object.keys(bad) as (keyof typeof bad)[]
  return Object.fromEntries(names.filter(name => bad[name]).map(name => [name, newActivity.wrong[name]]))
}

/** The form as the server takes it; undefined while a choice is missing. */
export const inputOf = (form: ActivityForm, offering: Offering): Api['createActivity']['in'] | undefined => {
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
    ...offering,
    ...{ category, kind, sessions },
    ...{ title: title.trim(), description: description.trim(), risk: risk.trim() },
  }
}
