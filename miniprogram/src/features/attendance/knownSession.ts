import type { Attendance, CheckedIn } from '../../../../functions/contracts/attendance'
import type { Api } from '../../../../functions/contracts/endpoints'
import { queries } from '../../lib/query'
import { knownMe } from '../me/knownHome'

type Named = Pick<Attendance, 'title' | 'venueName'>

const ahead = (): Attendance[] =>
  knownMe().flatMap(({ inside, upcoming }) => [...(inside ? [inside] : []), ...upcoming])

const shownActivities = () => queries.getQueriesData<Api['getActivity']['out']>({ queryKey: ['getActivity'] })

const fromActivity = (sessionId: string): Named | undefined => {
  for (const [, answer] of shownActivities()) {
    const session = answer?.activity.sessions.find(({ id }) => id === sessionId)
    if (answer && session) return { title: answer.activity.title, venueName: session.venue.name }
  }
  return undefined
}

const knownSession = (sessionId: string): Named | undefined =>
  ahead().find(one => one.sessionId === sessionId) ?? fromActivity(sessionId)

/** An answer to a check-in reads nothing and so names nothing: with the names that this phone already knows. */
export const withNames = (attendance: CheckedIn): CheckedIn => {
  const { title, venueName } = knownSession(attendance.sessionId) ?? {}
  return { title, venueName, ...attendance }
}
