import * as z from 'zod'
import { WechatError } from '../domain/wechatError'
import { failedWith, wechatError } from './error'

export type TransportOptions = {
  baseUrl: string
  fetch: typeof fetch
  /** How long an answer may take; 3,000 ms unless told. */
  timeoutMs?: number
}

/** A call: a GET without `body`, a POST of JSON with one. */
type WechatCall<Shape extends z.ZodType> = {
  path: string
  query?: Record<string, string>
  body?: object
  shape: Shape
}

const busy = -1
const errorShape = z.object({ errcode: z.number().optional() })

/** Sends calls to WeChat; the answer has the call's shape, or a WechatError is thrown. */
export const createTransport = ({ baseUrl, fetch, timeoutMs = 3000 }: TransportOptions) => {
  const send = async ({ path, query, body }: WechatCall<z.ZodType>): Promise<unknown> => {
    try {
      const answer = await fetch(`${baseUrl}${path}?${new URLSearchParams(query)}`, {
        method: body ? 'POST' : 'GET',
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      return await answer.json()
    } catch {
      // The cause may quote the address, and with it the secret or the token: it is not passed on.
      throw new WechatError('unavailable', path)
    }
  }
  const once = async <Shape extends z.ZodType>(call: WechatCall<Shape>): Promise<z.infer<Shape>> => {
    const answer = await send(call)
    const { errcode } = errorShape.safeParse(answer).data ?? {}
    if (errcode) throw wechatError(call.path, errcode)
    const parsed = call.shape.safeParse(answer)
    if (!parsed.success) throw new WechatError('unavailable', call.path)
    return parsed.data
  }
  return async <Shape extends z.ZodType>(call: WechatCall<Shape>): Promise<z.infer<Shape>> => {
    try {
      return await once(call)
    } catch (error) {
      if (!failedWith(error, busy)) throw error
      return once(call)
    }
  }
}

export type Transport = ReturnType<typeof createTransport>
