import type { IncomingMessage } from 'node:http'
import { Refused } from './errors'

/** One request as the answers see it. */
export type Call = { method: string; path: string; query: URLSearchParams; body: Record<string, unknown> }

const parsed = (text: string) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refused(47001)
  }
}

const readBody = async (req: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const toObject = (text: string) => {
  const value = text === '' ? {} : parsed(text)
  if (typeof value !== 'object' || value === null) throw new Refused(47001)
  return value as Record<string, unknown>
}

/** Reads a request; throws 47001 where its body is not a JSON object. */
export const readCall = async (req: IncomingMessage): Promise<Call> => {
  const url = new URL(req.url ?? '/', 'http://wechat')
  const body = toObject(await readBody(req))
  return { method: req.method ?? 'GET', path: url.pathname, query: url.searchParams, body }
}
