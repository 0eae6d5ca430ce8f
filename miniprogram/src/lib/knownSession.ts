import type { Attendance } from '../../../functions/contracts/attendance'
import type { Api } from '../../../functions/contracts/endpoints'
import { queries } from './query'

type Named = Pick<Attendance, 'title' | 'venueName'>

const ahead = (): Attendance[] =>
  queries
    .getQueriesData<Api['getHome']['out']>({ queryKey: ['getHome'] })
    .flatMap(([, home]) => [...(home?.me?.inside ? [home.me.inside] : []), ...(home?.me?.upcoming ?? [])])

const shownActivities = () => queries.getQueriesData<Api['getActivity']['out']>({ queryKey: ['getActivity'] })

const fromActivity = (sessionId: string): Named | undefined => {
  for (const [, answer] of shownActivities()) {
    const session = answer?.activity.sessions.find(({ id }) => id === sessionId)
    if (answer && session) return { title: answer.activity.title, venueName: session.venue.name }
  }
  return undefined
}

/** What this phone already knows of a session: an answer to a check-in reads nothing and so names nothing. */
export const knownSession = (sessionId: string): Named | undefined =>
  ahead().find(one => one.sessionId === sessionId) ?? fromActivity(sessionId)
