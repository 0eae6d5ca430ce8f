import type { LambdaEvent } from 'hono/aws-lambda'

/** Methods that the platform's Request cannot carry at all; the API has none of them. */
const barred = ['CONNECT', 'TRACE', 'TRACK']
const bodiless = ['GET', 'HEAD', ...barred]

type HttpEvent = Extract<LambdaEvent, { routeKey: string }>

/** The event such that a request can be made of it, which the API then answers or refuses in its own form. */
export const requestEvent = (event: HttpEvent): HttpEvent => {
  const { http } = event.requestContext
  const method = http.method.toUpperCase()
  if (!bodiless.includes(method)) return event
  const rest = { ...event, body: null }
  if (!barred.includes(method)) return rest
  return { ...rest, requestContext: { ...event.requestContext, http: { ...http, method: 'OPTIONS' } } }
}
