import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { readBody } from '../requestBody'
import type { Clock } from './clock'

const move = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceMinutes: z.number().min(-5_256_000).max(5_256_000) }),
])

const send = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `GET` answers `{ now }`; `POST { now } | { advanceMinutes }` moves the clock and answers the new one. */
export const createClockRoute =
  (clock: Clock) => async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST') {
      const asked = move.safeParse(parsed((await readBody(request, 1000)).toString('utf8')))
      if (!asked.success) {
        return send(response, 400, { error: '请给出 now（带时区的时间）或 advanceMinutes（分钟数）' })
      }
      if ('now' in asked.data) clock.set(new Date(asked.data.now))
      else clock.advance(asked.data.advanceMinutes)
    }
    send(response, 200, { now: clock.now().toISOString() })
  }
