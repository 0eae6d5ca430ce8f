import type * as z from 'zod'
import type { getVenueKeyInput, VenueKey } from '../../contracts/attendance'
import { toBase64url } from '../../contracts/base64url'
import { closesMinutesAfter, opensMinutesBefore } from '../../contracts/codeTimes'
import { dayOf } from '../../contracts/shanghai'
import type { Session } from '../activity/activity'
import { later } from '../day'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { refuse } from '../refusal'
import { type Facts, packFacts } from './facts'
import { ruleOn } from './rules'
import { needRunner } from './runner'
import { venueSecret } from './venueCode'

type Input = z.output<typeof getVenueKeyInput>

/** A code spends one byte on it. */
const kidByte = (kid: string): number => {
  const byte = Number(kid)
  if (Number.isInteger(byte) && byte >= 1 && byte <= 255) return byte
  throw new Error('a venue key is named by a number from 1 to 255')
}

const factsOf = (session: Session, leaderId: string, kid: number, direction: Input['direction']): Facts => {
  const { id: sessionId, walkIn, kind, epoch, venue } = session
  const startAt = new Date(session.startAt)
  const endAt = new Date(session.endAt)
  const expiresAt = direction === 'in' ? endAt : later(endAt, closesMinutesAfter)
  const ruleVersion = ruleOn(dayOf(startAt)).version
  return {
    ...{ direction, walkIn, volunteersOnly: kind === 'serve', kid, ruleVersion, sessionId, leaderId, epoch },
    ...{ startAt, endAt, expiresAt, lat: venue.lat, lng: venue.lng, radius: venue.radius },
  }
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
  const facts = factsOf(session, actor.personId, kidByte(ring.kid), direction)
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
