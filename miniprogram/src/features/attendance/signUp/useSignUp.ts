import { useAction } from '../../../lib/action'
import { ask, say } from '../../../platform/notice'
import { signUp as texts } from './texts'

const changed = ['getActivity', 'getHome', 'getMe', 'listActivities', 'listAttendances'] as const

/** Takes a place in a session, or gives it back after asking once more. */
export const useSignUp = (sessionId: string) => {
  const taking = useAction('signUp', [...changed])
  const giving = useAction('cancelSignUp', [...changed])
  const cancel = async () => {
    const { cancelAsk, cancelAskText, cancelYes, cancelNo } = texts
    if (!(await ask({ title: cancelAsk, content: cancelAskText, yes: cancelYes, no: cancelNo }))) return
    giving.mutate({ sessionId }, { onSuccess: () => say(texts.cancelled) })
  }
  return {
    signUp: () => taking.mutate({ sessionId }),
    cancel: () => void cancel(),
    busy: taking.isPending || giving.isPending,
    refused: taking.error ?? giving.error,
  }
}
