import { decodeProtectedHeader, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { JWTExpired } from 'jose/errors'
import * as z from 'zod'
import { currentKey, keyNamed } from '../domain/keyRing'
import type { LoginSession } from '../domain/person/login/loggedIn'
import type { KeyRing } from '../domain/ports'
import { refuse } from '../domain/refusal'

const issuer = 'wenming'
const accessSeconds = 15 * 60
const renewSeconds = 90 * 24 * 3600

type Purpose = 'access' | 'renew'
const claims = z.object({ sub: z.string(), sv: z.number().int() })

const lifetime: Record<Purpose, number> = { access: accessSeconds, renew: renewSeconds }

const sign = (ring: KeyRing, purpose: Purpose, session: LoginSession, now: Date) => {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT({ sv: session.sessionVersion })
    .setProtectedHeader({ alg: 'HS256', kid: ring.kid })
    .setSubject(session.personId)
    .setIssuer(issuer)
    .setAudience(purpose)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime[purpose])
    .sign(currentKey(ring))
}

export const issueTokens = async (ring: KeyRing, session: LoginSession, now: Date) => ({
  token: await sign(ring, 'access', session, now),
  renewToken: await sign(ring, 'renew', session, now),
  expiresIn: accessSeconds,
})

const verified = async (ring: KeyRing, purpose: Purpose, token: string, now: Date): Promise<JWTPayload> => {
  const secret = keyNamed(ring, decodeProtectedHeader(token).kid ?? '')
  if (!secret) throw new Error('unknown key id')
  const { payload } = await jwtVerify(token, secret, {
    algorithms: ['HS256'],
    issuer,
    audience: purpose,
    currentDate: now,
  })
  return payload
}

const readToken = async (
  ring: KeyRing,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<LoginSession> => {
  const { sub, sv } = claims.parse(await verified(ring, purpose, token, now))
  return { personId: sub, sessionVersion: sv }
}

/** The session of a token, or the refusal that tells whether to renew or to log in. */
export const openSession = async (
  ring: KeyRing,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<LoginSession> => {
  try {
    return await readToken(ring, purpose, token, now)
  } catch (error) {
    return refuse(error instanceof JWTExpired ? 'TOKEN_EXPIRED' : 'UNAUTHENTICATED')
  }
}
