import type { ActivityOut, SessionOut } from '../../../../functions/contracts/activity'
import { isClosed } from '../../lib/codeTimes'

const soonest = (a: SessionOut, b: SessionOut) => Date.parse(a.startAt) - Date.parse(b.startAt)

const inOrder = (sessions: SessionOut[], now: Date) => [
  ...sessions.filter(session => !isClosed(session, now)).sort(soonest),
  ...sessions.filter(session => isClosed(session, now)).sort((a, b) => soonest(b, a)),
]

const startOf = ({ sessions }: ActivityOut) => Date.parse(sessions[0]?.startAt ?? '')

/** Activities by their next session, soonest first, apart from those that are over, newest first. */
export const nextFirst = (activities: ActivityOut[], now: Date) => {
  const all = activities.map(activity => ({ ...activity, sessions: inOrder(activity.sessions, now) }))
  const goesOn = ({ sessions }: ActivityOut) => sessions.some(session => !isClosed(session, now))
  return {
    ahead: all.filter(goesOn).sort((a, b) => startOf(a) - startOf(b)),
    over: all.filter(activity => !goesOn(activity)).sort((a, b) => startOf(b) - startOf(a)),
  }
}
