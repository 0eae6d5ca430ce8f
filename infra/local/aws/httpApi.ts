import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiSpec, RouteSpec } from '../plan/specs'
import type { Clock } from '../run/clock/clock'
import type { LocalFunction } from '../run/lambda/worker'
import { readBody, TooLarge } from '../run/requestBody'
import { eventOf, type Matched, sendAnswer } from './httpEvent'

/** Lambda takes 6 MB in one event. */
const bodyLimit = 6 * 1024 * 1024

type Options = {
  api: ApiSpec
  routes: RouteSpec[]
  functionOf: (arn: string) => LocalFunction
  clock: Clock
  log: (line: object) => void
}

type Route = RouteSpec & { method: string; segments: string[] }

const asRoute = (route: RouteSpec): Route => {
  const [method = '', path = ''] = route.key.split(' ')
  return { ...route, method, segments: path.split('/').slice(1) }
}

const isGreedy = (segment: string | undefined) => segment?.endsWith('+}') ?? false
const isParameter = (segment: string) => segment.startsWith('{')

/** The path's parameters if the route takes it; a `{name+}` takes all the rest, at least one segment. */
const parametersOf = ({ segments }: Route, path: string[]): Record<string, string> | undefined => {
  const greedy = isGreedy(segments.at(-1))
  if (greedy ? path.length < segments.length : path.length !== segments.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [place, segment] of segments.entries()) {
    const given = isGreedy(segment) ? path.slice(place).join('/') : (path[place] ?? '')
    if (isParameter(segment)) parameters[segment.replace(/[{+}]/g, '')] = given
    else if (segment !== given) return undefined
  }
  return parameters
}

const send = (response: ServerResponse, status: number, message: string) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))

const allowOrigin = (
  { CorsConfiguration: cors }: ApiSpec,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const { origin } = request.headers
  if (!cors || !origin || !cors.AllowOrigins.includes(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  if (request.method !== 'OPTIONS') return
  response.setHeader('access-control-allow-methods', cors.AllowMethods.join(','))
  response.setHeader('access-control-allow-headers', cors.AllowHeaders.join(','))
}

/** The HTTP API's routes, in front of the functions. Answers false for a path that is none of them. */
export const createHttpApi = ({ api, routes, functionOf, clock, log }: Options) => {
  const known = routes.map(asRoute)
  const match = (method: string, path: string): (Matched & { functionArn: string }) | undefined => {
    const segments = path.split('/').slice(1)
    for (const route of known) {
      const parameters = parametersOf(route, segments)
      const suits = route.method === 'ANY' || route.method === method
      if (parameters && suits) return { key: route.key, parameters, functionArn: route.functionArn }
    }
    return undefined
  }
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    matched: ReturnType<typeof match>,
  ) => {
    if (!matched) return send(response, 404, 'Not Found')
    try {
      const event = eventOf(request, await readBody(request, bodyLimit), matched, clock)
      sendAnswer(response, await functionOf(matched.functionArn).invoke(event))
    } catch (error) {
      if (error instanceof TooLarge) return send(response, 413, 'Request Entity Too Large')
      const timedOut = error instanceof Error && error.message.startsWith('Task timed out')
      send(response, timedOut ? 503 : 500, timedOut ? 'Service Unavailable' : 'Internal Server Error')
    }
  }
  return async (request: IncomingMessage, response: ServerResponse) => {
    const started = performance.now()
    const method = request.method ?? 'GET'
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    allowOrigin(api, request, response)
    if (method === 'OPTIONS' && api.CorsConfiguration) response.writeHead(204).end()
    else await answer(request, response, match(method, pathname))
    const milliseconds = Math.round(performance.now() - started)
    log({
      time: clock.now().toISOString(),
      method,
      path: pathname,
      status: response.statusCode,
      milliseconds,
    })
  }
}
