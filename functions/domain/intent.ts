import * as z from 'zod'
import type { Actor } from './actor'
import { derivedId, hashOf } from './ids'
import { refuse } from './refusal'

/** What a person meant to create once: the phone's key, and a hash of what was sent under it. */
export const intentShape = z.object({ key: z.string(), hash: z.string() })
export type Intent = z.infer<typeof intentShape>

type Input = { key?: string | undefined } & Record<string, unknown>

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** No phone's key begins with it. */
const unnamed = '#'

/** Without a key every request is an intent of its own, named by its request id. */
export const intentOf = (actor: Actor, action: string, { key, ...input }: Input): Intent => ({
  key: key ?? `${unnamed}${actor.requestId}`,
  hash: hashOf(action, JSON.stringify(sorted(input)))
    .toString('base64url')
    .slice(0, 12),
})

/** The id of what this intent creates: a retry arrives at the same one. */
export const idOfIntent = (prefix: string, actor: Actor, intent: Intent) =>
  derivedId(prefix, actor.personId, intent.key)

/**
 * Whether a record was made by this very intent. The same key with another body is refused; another key is
 * another intent, and its caller says what the record's state means for it.
 */
export const isRepeat = (record: { intent?: Intent | undefined }, intent: Intent): boolean => {
  if (record.intent?.key !== intent.key) return false
  return record.intent.hash === intent.hash || refuse('KEY_REUSED')
}
