import { useAction } from '../../../lib/action'

type Decision = 'approve' | 'reject'

/** Publishes an activity or sends it back; what was decided stays so while its page closes. */
export const useReview = (activityId: string, done: (decision: Decision) => void) => {
  const act = useAction('reviewActivity', ['listReviews', 'getActivity', 'listActivities', 'getHome'])
  const decide = (decision: Decision, reason?: string) =>
    act.mutate({ activityId, decision, ...(reason ? { reason } : {}) }, { onSuccess: () => done(decision) })
  return {
    decide,
    busy: act.isPending || act.isSuccess,
    deciding: act.variables?.decision,
    problem: act.error?.message,
  }
}
