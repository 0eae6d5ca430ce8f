import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import { now } from '../platform/clock'
import { Failure } from './failure'
import { type Intent, newIntent } from './intent'
import { ready, renew } from './login'
import { send } from './send'
import { learnServerNow } from './serverClock'
import { tokenNow } from './session'

const ended = (reason: unknown, token?: string) =>
  token !== undefined &&
  reason instanceof Failure &&
  (reason.code === 'TOKEN_EXPIRED' || reason.code === 'UNAUTHENTICATED')

/** Whether a request may be tried once more by itself: there was no way through, or it was told to come again. */
const worthAnother = (reason: unknown) =>
  reason instanceof Failure && (reason.code === 'OFFLINE' || reason.code === 'BUSY')

const pause = () => new Promise(resolve => setTimeout(resolve, 400))

type Answered = (name: EndpointName, out: unknown) => void

let tellAnswered: Answered = () => {}

/** Tells what was answered, before whoever asked gets it. */
export const whenAnswered = (tell: Answered) => {
  tellAnswered = tell
}

const learn = <N extends EndpointName>(name: N, out: Api[N]['out'], askedAt: Date) => {
  tellAnswered(name, out)
  if ('serverNow' in out) learnServerNow(out.serverNow, now().getTime() - askedAt.getTime())
  return out
}

/**
 * Asks the server. Renews the session silently once, and repeats what did not get through once under the same
 * intent. Throws a Failure with a sentence for the person.
 */
export const call = async <N extends EndpointName>(
  name: N,
  input: Api[N]['in'],
  intent: Intent = newIntent(),
): Promise<Api[N]['out']> => {
  await ready()
  const token = tokenNow()
  const ask = async () => {
    const askedAt = now()
    return learn(name, await send(name, input, intent, tokenNow()), askedAt)
  }
  try {
    return await ask()
  } catch (reason) {
    if (ended(reason, token)) return renew().then(ask)
    if (!worthAnother(reason)) throw reason
    await pause()
    return ask()
  }
}
