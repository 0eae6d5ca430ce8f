import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Signs a text for a credential scope `day/region/service/aws4_request`. */
export const sign = (secret: string, scope: string, text: string) => {
  const key = scope
    .split('/')
    .reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex')
}

/** Compares two signatures in constant time. */
export const sameSignature = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Claim = {
  accessKey: string
  scope: string
  signedHeaders: string[]
  signature: string
  /** As `20260101T000000Z`. */
  date: string
  payloadHash: string
  /** Seconds for which a presigned address is good. */
  expires?: number
}

const ofHeader = (request: IncomingMessage): Claim | undefined => {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
      request.headers.authorization ?? '',
    )
  if (!found) return undefined
  const [, accessKey = '', scope = '', headers = '', signature = ''] = found
  return {
    accessKey,
    scope,
    signedHeaders: headers.split(';'),
    signature,
    date: String(request.headers['x-amz-date']),
    payloadHash: String(request.headers['x-amz-content-sha256']),
  }
}

const ofQuery = (query: URLSearchParams): Claim | undefined => {
  const signature = query.get('X-Amz-Signature')
  if (!signature) return undefined
  const [accessKey = '', ...scope] = (query.get('X-Amz-Credential') ?? '').split('/')
  return {
    accessKey,
    scope: scope.join('/'),
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature,
    date: query.get('X-Amz-Date') ?? '',
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
    expires: Number(query.get('X-Amz-Expires')),
  }
}

/** What the request says of who signed it, by header or by query. */
export const claimOf = (request: IncomingMessage, url: URL) => ofHeader(request) ?? ofQuery(url.searchParams)

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')

const canonicalHeaders = (request: IncomingMessage, names: string[]) =>
  names.map(name => `${name}:${String(request.headers[name] ?? '').trim()}\n`).join('')

/** Whether the claim's signature is the one that the secret gives for this request. */
export const isSignedBy = (secret: string, claim: Claim, request: IncomingMessage, url: URL) => {
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    canonicalHeaders(request, claim.signedHeaders),
    claim.signedHeaders.join(';'),
    claim.payloadHash,
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', claim.date, claim.scope, hash(canonical)].join('\n')
  return sameSignature(sign(secret, claim.scope, text), claim.signature)
}

/** The moment a claim was made. */
export const claimedAt = ({ date }: Claim) =>
  new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
