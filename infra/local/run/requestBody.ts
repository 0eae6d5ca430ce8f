import type { IncomingMessage } from 'node:http'

/** A request's body was larger than allowed. */
export class TooLarge extends Error {}

/** The whole body; throws TooLarge beyond `limit` bytes, having read on to the end so that an answer arrives. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= limit) parts.push(part)
  }
  if (size > limit) throw new TooLarge()
  return Buffer.concat(parts)
}
