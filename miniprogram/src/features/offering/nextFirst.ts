import type { ActivityOut, SessionOut } from '../../../../functions/contracts/activity'

/** How long after the end people can still check out; later the roster alone is of use. */
const codeOutlasts = 120 * 60_000

export const isOver = ({ endAt }: Pick<SessionOut, 'endAt'>, now: Date) =>
  now.getTime() > Date.parse(endAt) + codeOutlasts

const soonest = (a: SessionOut, b: SessionOut) => Date.parse(a.startAt) - Date.parse(b.startAt)

const inOrder = (sessions: SessionOut[], now: Date) => [
  ...sessions.filter(session => !isOver(session, now)).sort(soonest),
  ...sessions.filter(session => isOver(session, now)).sort((a, b) => soonest(b, a)),
]

const startOf = ({ sessions }: ActivityOut) => Date.parse(sessions[0]?.startAt ?? '')

/** Activities by their next session, soonest first, apart from those that are over, newest first. */
export const nextFirst = (activities: ActivityOut[], now: Date) => {
  const all = activities.map(activity => ({ ...activity, sessions: inOrder(activity.sessions, now) }))
  const goesOn = ({ sessions }: ActivityOut) => sessions.some(session => !isOver(session, now))
  return {
    ahead: all.filter(goesOn).sort((a, b) => startOf(a) - startOf(b)),
    over: all.filter(activity => !goesOn(activity)).sort((a, b) => startOf(b) - startOf(a)),
  }
}
