import type { Attendance, CheckedIn } from '../../../../functions/contracts/attendance'
import { knownAnswers } from '../../lib/offlineAnswers'

type Named = Pick<Attendance, 'title' | 'venueName'>

const knownMe = () => knownAnswers('getHome').flatMap(({ me }) => me ?? [])

/** Where the person has a place, as far as the first tab told this phone. */
export const knownUpcoming = (): Attendance[] => knownMe().flatMap(({ upcoming }) => upcoming)

const ahead = (): Attendance[] =>
  knownMe().flatMap(({ inside, upcoming }) => [...(inside ? [inside] : []), ...upcoming])

const fromActivity = (sessionId: string): Named | undefined => {
  for (const { activity } of knownAnswers('getActivity')) {
    const session = activity.sessions.find(({ id }) => id === sessionId)
    if (session) return { title: activity.title, venueName: session.venue.name }
  }
  return undefined
}

/** An answer to a check-in reads nothing and so names nothing: with the names that this phone already knows. */
export const withNames = (attendance: CheckedIn): CheckedIn => {
  const { sessionId } = attendance
  const { title, venueName } =
    ahead().find(one => one.sessionId === sessionId) ?? fromActivity(sessionId) ?? {}
  return { title, venueName, ...attendance }
}
