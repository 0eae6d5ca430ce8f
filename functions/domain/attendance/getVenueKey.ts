import type * as z from 'zod'
import type { VenueKey } from '../../contracts/attendance'
import type { getVenueKeyInput } from '../../contracts/attendance.input'
import { toBase64url } from '../../contracts/base64url'
import { opensMinutesBefore } from '../../contracts/codeTimes'
import type { Actor } from '../actor'
import { later } from '../day'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { factsOf, packFacts } from './code/facts'
import { venueSecret } from './code/venueCode'
import { needRunner } from './roster/runner'

type Input = z.output<typeof getVenueKeyInput>

/** A code spends one byte on it. */
const kidByte = (kid: string): number => {
  const byte = Number(kid)
  if (Number.isInteger(byte) && byte >= 1 && byte <= 255) return byte
  throw new Error('a venue key is named by a number from 1 to 255')
}

/** What the leader's phone needs to draw the session's code without a network. */
export const getVenueKey = async (
  deps: Pick<Deps, 'now' | 'keys' | 'people' | 'activities'>,
  actor: Actor,
  { sessionId, direction }: Input,
): Promise<{ key: VenueKey; serverNow: string }> => {
  const { session } = await needRunner(deps, actor, sessionId, { fresh: true })
  if (session.state !== 'published') refuse('NOT_FOUND')
  const ring = deps.keys.venue
  const facts = { ...factsOf(session, actor.personId, direction), kid: kidByte(ring.kid) }
  if (deps.now() > facts.expiresAt) refuse('SESSION_CLOSED')
  const packed = packFacts(facts)
  const key = {
    facts: toBase64url(packed),
    secret: toBase64url(venueSecret(ring, ring.kid, packed)),
    opensAt: later(facts.startAt, -opensMinutesBefore).toISOString(),
    expiresAt: facts.expiresAt.toISOString(),
  }
  return { key, serverNow: deps.now().toISOString() }
}
