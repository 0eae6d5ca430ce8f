import { useAction } from '../../../lib/query'
import { activity } from '../../activity/texts'
import { ask, say } from '../../../platform/notice'

const changed = ['getActivity', 'getHome', 'getMe', 'listActivities', 'listAttendances'] as const

/** Takes a place in a session, or gives it back after asking once more. */
export const useSignUp = (sessionId: string) => {
  const taking = useAction('signUp', [...changed])
  const giving = useAction('cancelSignUp', [...changed])
  const cancel = async () => {
    const { cancelAsk, cancelAskText, cancelYes, cancelNo } = activity
    if (!(await ask({ title: cancelAsk, content: cancelAskText, yes: cancelYes, no: cancelNo }))) return
    giving.mutate({ sessionId }, { onSuccess: () => say(activity.cancelled) })
  }
  return {
    signUp: () => taking.mutate({ sessionId }),
    cancel: () => void cancel(),
    busy: taking.isPending || giving.isPending,
    refused: taking.error ?? giving.error,
  }
}
