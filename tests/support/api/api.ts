import { type EndpointName, endpoints, type Api as Table } from '../../../functions/contracts/endpoints'
import type { RefusalBody } from '../../../functions/contracts/errors'
import type { Deps } from '../../../functions/domain/deps'
import type { Media } from '../../../functions/domain/ports'
import { createApp, type RequestLine } from '../../../functions/http/app'
import { issueTokens } from '../../../functions/http/session'
import { addCounty, personId } from '../county/county'
import { memoryMedia } from '../outside/media'
import { startStore, type TestStore } from '../store/store'
import { type TestClock, testClock } from './clock'
import { testDeps } from './deps'

type Answer = { status: number; body: unknown }
type Send = (name: EndpointName, input: Record<string, unknown>, requestId?: string) => Promise<Answer>

/** One person's phone: asks, renews its token silently, and says what came back. A repeat carries its request's id. */
export type Caller = {
  personId: string
  /** The access token of the moment the phone was opened. */
  token: string
  send: Send
  /** The answer; throws where it is a refusal. */
  ok: <Name extends EndpointName>(
    name: Name,
    input: Table[Name]['in'],
    requestId?: string,
  ) => Promise<Table[Name]['out']>
  /** The refusal's code; throws where it is an answer. */
  refused: (name: EndpointName, input: Record<string, unknown>, requestId?: string) => Promise<string>
}

export type TestApi = {
  deps: Deps
  store: TestStore
  clock: TestClock
  /** Every request's log line, in order. */
  log: RequestLine[]
  as: (name: string) => Promise<Caller>
  anonymous: Caller
  withToken: (token: string) => Caller
  stop: () => Promise<void>
}

const requestOf = (name: EndpointName, input: Record<string, unknown>, headers: Record<string, string>) => {
  const { method, path } = endpoints[name]
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, field: string) => {
    const value = encodeURIComponent(String(rest[field]))
    delete rest[field]
    return value
  })
  const query = method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''
  return new Request(`http://api.test${filled}${query}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
  })
}

type Tokens = { first: string; now: () => Promise<string> }

const callerOf = (app: ReturnType<typeof createApp>, id: string, tokens: Tokens): Caller => {
  const send: Send = async (name, input, requestId) => {
    const token = await tokens.now()
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(requestId ? { 'x-request-id': requestId } : {}),
    }
    const response = await app.fetch(requestOf(name, input, headers))
    return { status: response.status, body: await response.json() }
  }
  return {
    personId: id,
    token: tokens.first,
    send,
    ok: async (name, input, requestId) => {
      const { status, body } = await send(name, input as Record<string, unknown>, requestId)
      if (status !== 200) throw new Error(`${name} was refused: ${JSON.stringify(body)}`)
      return body as never
    },
    refused: async (name, input, requestId) => {
      const { status, body } = await send(name, input, requestId)
      if (status === 200) throw new Error(`${name} was answered: ${JSON.stringify(body)}`)
      return (body as RefusalBody).error.code
    },
  }
}

export const testNow = '2026-11-21T06:00:00.000Z'

/** The API over a store of its own, with a small county in it. */
export const startApi = async (media: Media = memoryMedia()): Promise<TestApi> => {
  const store = await startStore()
  await addCounty(store.tables)
  const clock = testClock(testNow)
  const deps = testDeps(store.tables, clock, media)
  const log: RequestLine[] = []
  const app = createApp({ deps: async () => deps, log: line => log.push(line), random: deps.random })
  const as = async (name: string) => {
    const session = { personId: personId(name), sessionVersion: 1 }
    const now = async () => (await issueTokens(deps.keys.session, session, clock.now())).token
    return callerOf(app, session.personId, { first: await now(), now })
  }
  const withToken = (token: string) => callerOf(app, '', { first: token, now: async () => token })
  return { deps, store, clock, log, as, anonymous: withToken(''), withToken, stop: store.stop }
}
