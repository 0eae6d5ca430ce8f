import type * as z from 'zod'
import type { ActivityOut, ActivityState } from '../../contracts/activity'
import type { reviewActivityInput } from '../../contracts/activity.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { actingPerson } from '../person/access/acting'
import type { Profile } from '../person/person'
import { manages, needManager } from '../policy'
import { found, refuse } from '../refusal'
import { type Activity, activityOut } from './activity'

type Input = z.output<typeof reviewActivityInput>
type ReviewDeps = Pick<Deps, 'now' | 'people' | 'activities'>

const pathTo = ({ path, reviewSiteId }: Activity) => path.slice(0, path.indexOf(reviewSiteId) + 1)

/** A manager of the reviewing site or above; one lower down on the same path may see it but not decide. */
const needReviewer = (profile: Profile, activity: Activity) => {
  if (!manages(profile, activity.path)) refuse('NOT_FOUND')
  if (activity.createdBy === profile.id) refuse('OWN_ACTIVITY')
  if (!manages(profile, pathTo(activity))) refuse('FORBIDDEN')
}

const stateAfter: Record<Input['decision'], ActivityState> = { approve: 'published', reject: 'rejected' }
const said: Record<Input['decision'], string> = { approve: '审核通过', reject: '退回' }

const decided = (before: Activity, actor: Actor, { decision, reason }: Input, now: Date): Activity => {
  const state = stateAfter[decision]
  const review = { managerId: actor.personId, at: now.toISOString(), decision, reason, by: actor.requestId }
  return { ...before, state, review, sessions: before.sessions.map(session => ({ ...session, state })) }
}

/** Decided before: the same decision is the answer, another one is refused with who decided what. */
const answerStanding = async ({ people }: ReviewDeps, activity: Activity, { decision }: Input) => {
  const { review } = activity
  if (!review || review.decision === decision) return { activity: activityOut(activity) }
  const manager = await people.profile(review.managerId)
  const who = manager?.volunteer?.name ?? manager?.displayName ?? '另一位管理员'
  return refuse('ACTIVITY_NOT_REVIEWABLE', undefined, { who, what: said[review.decision] })
}

/** The level above publishes an activity or sends it back. Asked again it answers what was decided. */
export const reviewActivity = async (
  deps: ReviewDeps,
  actor: Actor,
  input: Input,
): Promise<{ activity: ActivityOut }> => {
  const manager = await actingPerson(deps, actor)
  needManager(manager)
  const before = found(await deps.activities.activity(input.activityId, { fresh: true }))
  needReviewer(manager, before)
  if (before.state !== 'reviewing') return answerStanding(deps, before, input)
  if (input.decision === 'reject' && !input.reason) refuse('REASON_NEEDED', 'reason')
  const after = decided(before, actor, input, deps.now())
  const written = await deps.activities.review(after)
  return written.done ? { activity: activityOut(after) } : answerStanding(deps, written.activity, input)
}
