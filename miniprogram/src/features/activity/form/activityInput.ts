import type { Api } from '../../../../../functions/contracts/endpoints'
import { activityTitle, mostCapacity } from '../../../../../functions/contracts/limits'
import { instantOf } from '../../../lib/moment'
import type { ActivityForm, Offering } from './activityForm'
import { newActivity } from './texts'

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
