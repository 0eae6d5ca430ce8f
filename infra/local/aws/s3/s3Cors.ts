import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BucketSpec } from '../../plan/specs'
import { S3Error } from './s3Error'

const ruleFor = (bucket: BucketSpec | undefined, origin: string | undefined, method: string | undefined) =>
  bucket?.CorsConfiguration?.CorsRules.find(
    ({ AllowedOrigins, AllowedMethods }) =>
      AllowedOrigins.includes(origin ?? '') && AllowedMethods.includes(method ?? ''),
  )

/** Lets the pages that the bucket's rules name read the answer. */
export const allowOrigin = (
  bucket: BucketSpec | undefined,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
) => {
  const { origin } = headers
  if (origin && ruleFor(bucket, origin, method)) response.setHeader('access-control-allow-origin', origin)
}

/** Answers a browser that asks beforehand, as it does where the page follows how far an upload has come. */
export const answerPreflight = (
  bucket: BucketSpec | undefined,
  { headers }: IncomingMessage,
  response: ServerResponse,
) => {
  const { origin, 'access-control-request-method': method, 'access-control-request-headers': asked } = headers
  const rule = ruleFor(bucket, origin, method)
  if (!origin || !rule || asked) throw new S3Error('AccessDenied', 'CORSResponse: not allowed')
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-methods', rule.AllowedMethods.join(', '))
  if (rule.MaxAge) response.setHeader('access-control-max-age', rule.MaxAge)
  response.writeHead(200).end()
}
