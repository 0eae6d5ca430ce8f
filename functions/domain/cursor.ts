import { decrypt, encrypt } from './cipher'
import { currentKey, keyNamed } from './keyRing'
import type { KeyRing } from './ports'
import { refuse } from './refusal'

/** What a cursor is good for: one list, with one filter, for one reader. */
export type CursorScope = { endpoint: string; filter?: unknown; personId?: string | undefined }

const boundTo = ({ endpoint, filter, personId }: CursorScope) =>
  JSON.stringify(['cursor', endpoint, filter ?? null, personId ?? null])

/** A text for the place where a page ended, which tells its reader nothing: keys may name other people. */
export const sealCursor = (ring: KeyRing, scope: CursorScope, after: string): string =>
  Buffer.from(JSON.stringify([ring.kid, encrypt(currentKey(ring), boundTo(scope), after)])).toString(
    'base64url',
  )

const opened = (ring: KeyRing, scope: CursorScope, cursor: string): string => {
  const [kid, text] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const key = keyNamed(ring, kid)
  if (!key) throw new Error('the cursor names no key')
  return decrypt(key, boundTo(scope), text)
}

/** Where the page before ended; a forged cursor, or one of another list or reader, is refused. */
export const openCursor = (
  ring: KeyRing,
  scope: CursorScope,
  cursor: string | undefined,
): string | undefined => {
  if (cursor === undefined) return undefined
  try {
    return opened(ring, scope, cursor)
  } catch {
    return refuse('BAD_INPUT', 'cursor')
  }
}
