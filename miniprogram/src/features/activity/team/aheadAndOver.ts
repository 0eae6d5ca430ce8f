import type { ActivityOut, SessionOut } from '../../../../../functions/contracts/activity'
import { isClosed } from '../sessionTimes'

const soonest = (a: SessionOut, b: SessionOut) => Date.parse(a.startAt) - Date.parse(b.startAt)

const inOrder = (sessions: SessionOut[], now: Date) => [
  ...sessions.filter(session => !isClosed(session, now)).sort(soonest),
  ...sessions.filter(session => isClosed(session, now)).sort((a, b) => soonest(b, a)),
]

/** What goes on or comes, apart from what is over, both in the order given; of each its next session first. */
export const aheadAndOver = (activities: ActivityOut[], now: Date) => {
  const all = activities.map(activity => ({ ...activity, sessions: inOrder(activity.sessions, now) }))
  const goesOn = ({ sessions }: ActivityOut) => sessions.some(session => !isClosed(session, now))
  return {
    ahead: all.filter(goesOn),
    over: all.filter(activity => !goesOn(activity)),
  }
}
