import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from './deps'
import { keyNamed } from './keyRing'
import { refuse } from './refusal'

/** What a cursor is good for: one list, with one filter, for one reader. */
export type CursorScope = { endpoint: string; filter?: unknown; personId?: string | undefined }

const macBytes = 16

const macOf = (ring: KeyRing, kid: string, scope: CursorScope, after: string) => {
  const secret = keyNamed(ring, kid) ?? refuse('BAD_INPUT', 'cursor')
  const { endpoint, filter, personId } = scope
  const bound = JSON.stringify([endpoint, filter ?? null, personId ?? null, after])
  return createHmac('sha256', secret).update(bound).digest().subarray(0, macBytes)
}

/** An opaque, authenticated text for the place where a page ended. */
export const sealCursor = (ring: KeyRing, scope: CursorScope, after: string): string => {
  const mac = macOf(ring, ring.kid, scope, after).toString('base64url')
  return Buffer.from(JSON.stringify([ring.kid, after, mac])).toString('base64url')
}

const partsOf = (cursor: string): [string, string, string] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === 3 && parts.every(part => typeof part === 'string'))
      return parts as [string, string, string]
  } catch {
    return refuse('BAD_INPUT', 'cursor')
  }
  return refuse('BAD_INPUT', 'cursor')
}

/** Where the page before ended; a forged cursor, or one of another list or reader, is refused. */
export const openCursor = (
  ring: KeyRing,
  scope: CursorScope,
  cursor: string | undefined,
): string | undefined => {
  if (cursor === undefined) return undefined
  const [kid, after, mac] = partsOf(cursor)
  const given = Buffer.from(mac, 'base64url')
  const expected = macOf(ring, kid, scope, after)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) refuse('BAD_INPUT', 'cursor')
  return after
}
