import { type Api, type EndpointName, endpoints } from '../../../functions/contracts/endpoints'
import type { RefusalBody } from '../../../functions/contracts/errors'
import { type Answer, request, Unreachable } from '../platform/request'
import { addressOf } from './address'
import { limitConcurrency } from './concurrency'
import { Failure } from './failure'
import type { Intent } from './intent'
import { failureTexts } from './texts/failure'

// WeChat runs ten requests at once, uploads included.
const oneOfEight = limitConcurrency(8)

/** A page was opened by an id that names nothing, as of a link that was cut: nobody filled in anything. */
const isBrokenLink = (name: EndpointName, { code, field }: RefusalBody['error']) => {
  const { method, path } = endpoints[name]
  return method === 'GET' && code === 'NOT_FOUND' && path.split('/').includes(`:${field}`)
}

const failureOf = (name: EndpointName, { status, text }: Answer) => {
  try {
    const { error } = JSON.parse(text) as RefusalBody
    if (isBrokenLink(name, error)) return new Failure('NOT_FOUND', failureTexts.brokenLink, error.requestId)
    return new Failure(error.code, error.message, error.requestId, error.field)
  } catch {
    return new Failure(status >= 500 ? 'BUSY' : 'INTERNAL', failureTexts.strange)
  }
}

const unreachable = (reason: unknown) => {
  if (!(reason instanceof Unreachable)) return reason
  return reason.late
    ? new Failure('TIMEOUT', failureTexts.late)
    : new Failure('OFFLINE', failureTexts.offline)
}

/** What stands between phone and server, such as a hall's own network, may answer in its place. */
const bodyOf = <Out>(text: string): Out => {
  try {
    return JSON.parse(text) as Out
  } catch {
    throw new Failure('INTERNAL', failureTexts.strange)
  }
}

const headers = (intent: Intent, token?: string) => ({
  'content-type': 'application/json',
  'x-request-id': intent.requestId,
  'x-app-version': APP_VERSION,
  ...(token ? { authorization: `Bearer ${token}` } : {}),
})

const askOf = (name: EndpointName, input: object, intent: Intent, token?: string) => {
  const { method, path } = endpoints[name]
  const { url, body } = addressOf(method, path, { ...input })
  return { method, url: API_BASE + url, header: headers(intent, token), body: body && JSON.stringify(body) }
}

/** One request as it is, without renewal. Throws a Failure. */
export const send = async <N extends EndpointName>(
  name: N,
  input: Api[N]['in'],
  intent: Intent,
  token?: string,
): Promise<Api[N]['out']> => {
  const answer = await oneOfEight(() => request(askOf(name, input, intent, token))).catch(reason => {
    throw unreachable(reason)
  })
  if (answer.status >= 400) throw failureOf(name, answer)
  return bodyOf(answer.text)
}
