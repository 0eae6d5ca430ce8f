import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { account } from '../plan/resources'
import type { Clock } from '../run/clock/clock'

const textual = /^(text\/|application\/(json|javascript|xml|.*\+json))/

const lowered = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => value !== undefined && name !== 'cookie')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  )

const queryOf = (search: URLSearchParams) => {
  const query: Record<string, string> = {}
  for (const [name, value] of search) query[name] = name in query ? `${query[name]},${value}` : value
  return query
}

const contextOf = (request: IncomingMessage, url: URL, routeKey: string, clock: Clock) => ({
  accountId: account,
  apiId: 'local',
  domainName: request.headers.host ?? 'localhost',
  domainPrefix: 'local',
  http: {
    method: request.method,
    path: url.pathname,
    protocol: 'HTTP/1.1',
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey,
  stage: '$default',
  time: clock.now().toUTCString(),
  timeEpoch: clock.now().getTime(),
})

export type Matched = { key: string; parameters: Record<string, string> }

/** A request in API Gateway's payload format 2.0. */
export const eventOf = (
  request: IncomingMessage,
  body: Buffer,
  { key, parameters }: Matched,
  clock: Clock,
) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const asText = textual.test(request.headers['content-type'] ?? '')
  const query = queryOf(url.searchParams)
  return {
    version: '2.0',
    routeKey: key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(request.headers.cookie && { cookies: request.headers.cookie.split('; ') }),
    headers: lowered(request.headers),
    ...(url.search && { queryStringParameters: query }),
    requestContext: contextOf(request, url, key, clock),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    ...(body.length > 0 && { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !asText,
  }
}

type Answer = {
  statusCode?: number
  headers?: Record<string, string | number | boolean>
  cookies?: string[]
  body?: string
  isBase64Encoded?: boolean
}

/** Writes a function's answer; one without a status is itself the JSON body, as format 2.0 has it. */
export const sendAnswer = (response: ServerResponse, answer: unknown) => {
  const whole = (value: unknown): value is Answer =>
    typeof value === 'object' && value !== null && 'statusCode' in value
  const {
    statusCode = 200,
    headers = {},
    cookies,
    body = '',
    isBase64Encoded,
  }: Answer = whole(answer) ? answer : { body: typeof answer === 'string' ? answer : JSON.stringify(answer) }
  response.statusCode = statusCode
  response.setHeader('content-type', 'application/json')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value))
  if (cookies) response.setHeader('set-cookie', cookies)
  response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}
