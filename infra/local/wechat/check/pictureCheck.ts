import type { Accounts } from '../account/accounts'
import { Refused } from '../errors'
import type { Pushes } from '../push/pushes'
import { mediaCheckEvent } from '../push/pushMessage'
import type { OpenState, PendingCheck } from '../state'
import { judgePicture } from './picture'

type Options = {
  appId: string
  store: OpenState
  accounts: Accounts
  pushes: Pushes
  newTraceId: () => string
  now: () => number
}

const pictureType = 2

/** media_check_async, version 2: a trace id now, the verdict by push afterwards, also across a restart. */
export const createPictureCheck = ({ appId, store, accounts, pushes, newTraceId, now }: Options) => {
  const { state, changed } = store
  const forget = (traceId: string) => {
    delete state.checks[traceId]
    changed()
  }
  const run = async (check: PendingCheck) => {
    const outcome = await judgePicture(check.url, pushes.signal)
    if (pushes.signal.aborted) return
    const message = mediaCheckEvent(check, outcome, appId, now())
    await pushes.deliver({ openid: check.openid, message, settled: () => forget(check.traceId) })
  }
  for (const check of Object.values(state.checks)) pushes.track(pushes.later().then(() => run(check)))

  const accept = (openid: string, url: string) => {
    const check = { traceId: newTraceId(), openid, url }
    state.checks[check.traceId] = check
    changed()
    pushes.track(run(check))
    return { trace_id: check.traceId }
  }
  return ({ media_url: url, media_type: type, version, scene, openid }: Record<string, unknown>) => {
    if (typeof url !== 'string' || !URL.canParse(url)) throw new Refused(40066)
    if (version !== 2 || type !== pictureType) throw new Refused(47001)
    if (![1, 2, 3, 4].includes(Number(scene))) throw new Refused(40129)
    accounts.visited(openid)
    return accept(String(openid), url)
  }
}
