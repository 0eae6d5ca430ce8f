import type * as z from 'zod'
import type { ActivityOut, ActivityState } from '../../contracts/activity'
import type { reviewActivityInput } from '../../contracts/activity.input'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf, isRepeat } from '../intent'
import { actingPerson } from '../person/access/acting'
import type { Profile } from '../person/person'
import { manages, needManager } from '../policy'
import { found, refuse } from '../refusal'
import type { Activity } from './activity'
import { activityOut } from './session/activityOut'

type Input = z.output<typeof reviewActivityInput>

const pathTo = ({ path, reviewSiteId }: Activity) => path.slice(0, path.indexOf(reviewSiteId) + 1)

/** A manager of the reviewing site or above; one lower down on the same path may see it but not decide. */
const needReviewer = (profile: Profile, activity: Activity) => {
  if (!manages(profile, activity.path)) refuse('NOT_FOUND')
  if (activity.createdBy === profile.id) refuse('OWN_ACTIVITY')
  if (!manages(profile, pathTo(activity))) refuse('FORBIDDEN')
}

const decided = (before: Activity, actor: Actor, input: Input, intent: Intent, now: Date): Activity => {
  const state: ActivityState = input.decision === 'approve' ? 'published' : 'rejected'
  const { decision, reason } = input
  return {
    ...before,
    state,
    review: {
      managerId: actor.personId,
      at: now.toISOString(),
      decision,
      reason,
      by: actor.requestId,
      intent,
    },
    sessions: before.sessions.map(session => ({ ...session, state })),
  }
}

const answerStanding = (activity: Activity, intent: Intent) =>
  activity.review && isRepeat(activity.review, intent)
    ? { activity: activityOut(activity) }
    : refuse('ACTIVITY_NOT_REVIEWABLE')

/** The level above publishes an activity or sends it back. */
export const reviewActivity = async (
  deps: Pick<Deps, 'now' | 'people' | 'activities'>,
  actor: Actor,
  input: Input,
): Promise<{ activity: ActivityOut }> => {
  const intent = intentOf(actor, 'reviewActivity', input)
  const manager = await actingPerson(deps, actor)
  needManager(manager)
  const before = found(await deps.activities.activity(input.activityId, { fresh: true }))
  needReviewer(manager, before)
  if (before.state !== 'reviewing') return answerStanding(before, intent)
  if (input.decision === 'reject' && !input.reason) refuse('REASON_NEEDED', 'reason')
  const after = decided(before, actor, input, intent, deps.now())
  const written = await deps.activities.review(after, intent, deps.now())
  if (written.done) return { activity: activityOut(after) }
  return 'keyUsed' in written ? refuse('KEY_REUSED') : answerStanding(written.activity, intent)
}
