import { SignJWT } from 'jose'
import type { KeyRing } from '../../../functions/domain/ports'
import { issueTokens } from '../../../functions/http/session'

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

const partsOf = (token: string) => {
  const [head = '', body = '', mac = ''] = token.split('.')
  return { head, body, mac, claims: JSON.parse(Buffer.from(body, 'base64url').toString()) as object }
}

/** Tokens that look like a person's own and are not, by what is wrong with them. */
export const forgedTokens = async (
  ring: KeyRing,
  person: { personId: string; sessionVersion: number },
  otherId: string,
  now: Date,
): Promise<Record<string, string>> => {
  const { token, renewToken } = await issueTokens(ring, person, now)
  const stranger: KeyRing = { kid: ring.kid, keys: { [ring.kid]: new Uint8Array(32).fill(7) } }
  const { head, body, mac, claims } = partsOf(token)
  const signed = (change: (jwt: SignJWT) => SignJWT) =>
    change(new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256', kid: ring.kid })).sign(
      ring.keys[ring.kid] ?? new Uint8Array(),
    )
  return {
    'no token at all': 'none',
    'signed with another secret': (await issueTokens(stranger, person, now)).token,
    'signed with nothing': `${encode({ alg: 'none', kid: ring.kid })}.${body}.`,
    'without its signature': `${head}.${body}.`,
    'about another person': `${head}.${encode({ ...claims, sub: otherId })}.${mac}`,
    'for renewing only': renewToken,
    'from another issuer': await signed(jwt => jwt.setIssuer('elsewhere')),
    'for another audience': await signed(jwt => jwt.setAudience('elsewhere')),
    'under an unknown key': `${encode({ alg: 'HS256', kid: '9' })}.${body}.${mac}`,
    'under no key': `${encode({ alg: 'HS256' })}.${body}.${mac}`,
    'by another algorithm': `${encode({ alg: 'HS512', kid: ring.kid })}.${body}.${mac}`,
  }
}
