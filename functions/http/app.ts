import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import { namesNothing } from '../contracts/common.input'
import { type EndpointName, endpoints } from '../contracts/endpoints'
import type { RefusalBody, RefusalCode } from '../contracts/errors'
import { isTooOld } from '../contracts/version'
import type { Actor } from '../domain/actor'
import type { Deps } from '../domain/deps'
import { lettersOf } from '../domain/ids'
import { type Refusal, refuse } from '../domain/refusal'
import { statusOf } from './answers'
import { type Failure, refusalOf } from './failures'
import { handlerOf } from './handlers'
import { fieldsOf } from './jsonBody'
import { openSession } from './session'

type AppOptions = {
  random: Deps['random']
  deps: () => Promise<Deps>
  /** Told of every request once it is answered; nothing personal is in it. */
  log: (line: RequestLine) => void
}
export type RequestLine = {
  requestId: string
  endpoint: string
  code: RefusalCode | 'OK'
  personId?: string | undefined
  failure?: Failure
}

const requestIdForm = /^[0-9A-Za-z_-]{8,64}$/

const requestIdOf = (context: Context, random: Deps['random']) => {
  const sent = context.req.header('x-request-id') ?? ''
  return requestIdForm.test(sent) ? sent : `req_${lettersOf(random(16))}`
}

const actorOf = async (context: Context, deps: Deps, requestId: string): Promise<Actor | undefined> => {
  const token = context.req.header('authorization')?.match(/^Bearer (.+)$/)?.[1]
  if (!token) return undefined
  const { personId } = await openSession(deps.keys.session, 'access', token, deps.now())
  return { personId, requestId }
}

/** What is wrong in form goes before what names nothing; the latter is answered as an unknown id is. */
const refuseForm = (issues: z.core.$ZodIssue[]) => {
  const wrong = issues.find(({ message }) => message !== namesNothing)
  if (!wrong) return refuse('NOT_FOUND', issues[0]?.path.join('.'))
  return refuse('BAD_INPUT', wrong.code === 'unrecognized_keys' ? wrong.keys[0] : wrong.path.join('.'))
}

const inputOf = async (context: Context, name: EndpointName, schema: z.ZodType) => {
  const rest = endpoints[name].method === 'GET' ? context.req.query() : fieldsOf(await context.req.text())
  const parsed = schema.safeParse({ ...rest, ...context.req.param() })
  if (parsed.success) return parsed.data
  return refuseForm(parsed.error.issues)
}

const answer = async (context: Context, name: EndpointName, load: AppOptions['deps'], requestId: string) => {
  const [handler, deps] = await Promise.all([handlerOf(name), load()])
  if (isTooOld(context.req.header('x-app-version') ?? '')) refuse('UPGRADE_NEEDED')
  const actor = await actorOf(context, deps, requestId)
  if (handler.who === 'person' && !actor) refuse('UNAUTHENTICATED')
  const input = await inputOf(context, name, handler.input)
  const run = handler.run as (deps: Deps, actor: Actor | undefined, input: unknown) => Promise<object>
  return { actor, out: await run(deps, actor, input) }
}

const refusalBody = ({ code, message, field }: Refusal, requestId: string): RefusalBody => ({
  error: { code, message, requestId, ...(field ? { field } : {}) },
})

/** The API: each endpoint of the table, answered by its use case; a refusal has one form and one status. */
export const createApp = ({ deps, log, random }: AppOptions) => {
  const app = new Hono()
  const respond = (name: EndpointName | undefined) => async (context: Context) => {
    const requestId = requestIdOf(context, random)
    context.header('x-request-id', requestId)
    const endpoint = name ?? 'unknown'
    try {
      const { actor, out } = name ? await answer(context, name, deps, requestId) : refuse('NOT_FOUND')
      log({ requestId, endpoint, code: 'OK', personId: actor?.personId })
      return context.json(out)
    } catch (error) {
      const { refusal, failure } = refusalOf(error)
      log({ requestId, endpoint, code: refusal.code, ...(failure ? { failure } : {}) })
      return context.json(refusalBody(refusal, requestId), statusOf(refusal.code))
    }
  }
  for (const [name, { method, path }] of Object.entries(endpoints))
    app.on(method, path, respond(name as EndpointName))
  app.all('*', respond(undefined))
  return app
}
