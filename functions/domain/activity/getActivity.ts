import type * as z from 'zod'
import type { ActivityOut } from '../../contracts/activity'
import type { getActivityInput } from '../../contracts/activity.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { leads, manages } from '../policy'
import { found } from '../refusal'
import type { Activity } from './activity'
import { activityOut } from './activity'
import type { Session, SessionStanding } from './session/session'

type GetDeps = Pick<Deps, 'people' | 'activities' | 'attendances'>

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const standingOf = async (deps: GetDeps, actor: Actor | undefined, session: Session) => {
  const [taken, record] = await Promise.all([
    deps.activities.taken(session),
    actor ? deps.attendances.record(actor.personId, session.id) : undefined,
  ])
  return { taken: sum(taken), mine: record?.state }
}

/** Before publication only those see it who made it, or answer for its team or place. */
const maySee = async (deps: GetDeps, actor: Actor | undefined, activity: Activity) => {
  if (activity.state === 'published') return true
  if (!actor) return false
  const profile = await deps.people.profile(actor.personId)
  if (!profile) return false
  return (
    activity.createdBy === profile.id || leads(profile, activity.teamId) || manages(profile, activity.path)
  )
}

export const getActivity = async (
  deps: GetDeps,
  actor: Actor | undefined,
  { activityId }: z.output<typeof getActivityInput>,
): Promise<{ activity: ActivityOut }> => {
  const activity = found(await deps.activities.activity(activityId))
  const visible = await maySee(deps, actor, activity)
  found(visible || undefined)
  const standings = new Map<string, SessionStanding>()
  const read = activity.sessions.map(async session => {
    standings.set(session.id, await standingOf(deps, actor, session))
  })
  await Promise.all(read)
  return { activity: activityOut(activity, standings) }
}
