import type { ActivityOut, SessionOut } from '../../../../../functions/contracts/activity'
import { dateIn, timeIn } from '../../../lib/moment'
import { type ActivityForm, newForm, type Radius, type SessionForm } from './activityForm'
import { newActivity } from './texts'

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
export const correctedForm = (activity: ActivityOut, now: Date): ActivityForm => {
  const { title, category, kind, description, risk, sessions } = activity
  const [first] = sessions
  return {
    ...newForm(now),
    ...{ title, category, kind, description, risk },
    sessions: sessions.map(sessionFormOf(now)),
    ...(first ? venueFormOf(first) : {}),
  }
}
