import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Rights } from '../../plan/rights'
import type { BucketSpec } from '../../plan/specs'
import type { Clock } from '../../run/clock/clock'
import { readBody } from '../../run/requestBody'
import { claimedAt, claimOf, isSignedBy } from '../sigv4'
import { decodeChunks } from './chunkedBody'
import type { ObjectHeaders, ObjectStore, StoredObject } from './objectStore'
import { readForm } from './postForm'
import { checkPolicy, type Fields } from './postPolicy'
import { allowOrigin, answerPreflight } from './s3Cors'
import { S3Error, sendError } from './s3Error'

const bodyLimit = 64 * 1024 * 1024
const kept = ['content-type', 'cache-control', 'content-disposition']
const actions: Record<string, string> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
}

type Options = {
  /** Path under which the stand-in is served, e.g. `/s3`. */
  base: string
  store: ObjectStore
  buckets: BucketSpec[]
  rights: Rights
  clock: Clock
  onCreated: (bucket: string, key: string, size: number) => void
}

type Target = { url: URL; bucket: string; key: string }

const targetOf = (request: IncomingMessage, base: string): Target => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [bucket = '', ...key] = url.pathname.slice(base.length + 1).split('/')
  return { url, bucket, key: decodeURIComponent(key.join('/')) }
}

/** Refuses what this stand-in does not know, by its name, rather than guess. */
const refuseUnknown = ({ method, headers }: IncomingMessage, { url, key }: Target) => {
  const known = (name: string) => name.startsWith('X-Amz-') || ['x-id', 'x-amz-checksum-mode'].includes(name)
  const unknown = [...url.searchParams.keys()].find(name => !known(name))
  if (unknown !== undefined) throw new S3Error('NotImplemented', `?${unknown}`)
  if (!key && method !== 'POST') throw new S3Error('NotImplemented', `${method} of a bucket`)
  if (headers['x-amz-copy-source']) throw new S3Error('NotImplemented', 'CopyObject')
}

const keptHeaders = (headers: Record<string, unknown>): ObjectHeaders =>
  Object.fromEntries(kept.filter(name => headers[name]).map(name => [name, String(headers[name])]))

const sendObject = (
  response: ServerResponse,
  { body, headers, etag, modified }: StoredObject,
  withBody: boolean,
) =>
  response
    .writeHead(200, { ...headers, etag, 'last-modified': modified, 'content-length': body.length })
    .end(withBody ? body : undefined)

/** Object storage with S3's addresses, signatures and upload policies; closed to everyone who does not sign. */
export const createS3 = ({ base, store, buckets, rights, clock, onCreated }: Options) => {
  const secretOf = (accessKey: string) => {
    const secret = rights.secretOf(accessKey)
    if (!secret) throw new S3Error('InvalidAccessKeyId')
    return secret
  }
  const allow = (accessKey: string, action: string, bucket: string, key: string) => {
    if (!rights.allows(accessKey, action, `arn:aws-cn:s3:::${bucket}/${key}`)) {
      throw new S3Error('AccessDenied', `The role may not ${action} on ${bucket}/${key}`)
    }
  }
  /** S3 tells whether an object is there only to who may list the bucket. */
  const missing = (request: IncomingMessage, { url, bucket }: Target) => {
    const accessKey = claimOf(request, url)?.accessKey ?? ''
    const told = rights.allows(accessKey, 's3:ListBucket', `arn:aws-cn:s3:::${bucket}`)
    return new S3Error(told ? 'NoSuchKey' : 'AccessDenied')
  }
  const authorize = (request: IncomingMessage, { url, bucket, key }: Target) => {
    const claim = claimOf(request, url)
    if (!claim) throw new S3Error('AccessDenied')
    if (!isSignedBy(secretOf(claim.accessKey), claim, request, url))
      throw new S3Error('SignatureDoesNotMatch')
    const age = (clock.now().getTime() - claimedAt(claim).getTime()) / 1000
    if (claim.expires !== undefined && age > claim.expires)
      throw new S3Error('AccessDenied', 'Request has expired')
    const action = actions[request.method ?? '']
    if (!action) throw new S3Error('NotImplemented', request.method)
    allow(claim.accessKey, action, bucket, key)
  }
  const read = async (target: Target, request: IncomingMessage, response: ServerResponse) => {
    const object = await store.get(target.bucket, target.key)
    if (!object) throw missing(request, target)
    sendObject(response, object, request.method === 'GET')
  }
  const write = async ({ bucket, key }: Target, request: IncomingMessage, response: ServerResponse) => {
    const raw = await readBody(request, bodyLimit)
    const chunked = String(request.headers['x-amz-content-sha256']).startsWith('STREAMING-')
    const body = chunked ? decodeChunks(raw) : raw
    const { etag } = await store.put(bucket, key, body, keptHeaders(request.headers))
    response.writeHead(200, { etag }).end()
    onCreated(bucket, key, body.length)
  }
  const upload = async ({ bucket }: Target, request: IncomingMessage, response: ServerResponse) => {
    const check = (given: Fields) => {
      const fields = { ...given, bucket }
      const { accessKey, size } = checkPolicy(fields, secretOf, clock.now())
      allow(accessKey, 's3:PutObject', bucket, given.key ?? '')
      return size
    }
    const { fields, body } = await readForm(request, check)
    const key = fields.key ?? ''
    const { etag } = await store.put(bucket, key, body, keptHeaders(fields))
    response.writeHead(204, { etag }).end()
    onCreated(bucket, key, body.length)
  }
  const answer = async (request: IncomingMessage, response: ServerResponse, target: Target) => {
    if (!store.has(target.bucket)) throw new S3Error('NoSuchBucket')
    const bucket = buckets.find(({ name }) => name === target.bucket)
    if (request.method === 'OPTIONS') return answerPreflight(bucket, request, response)
    allowOrigin(bucket, request, response)
    refuseUnknown(request, target)
    if (request.method === 'POST' && !target.key) return upload(target, request, response)
    authorize(request, target)
    if (request.method === 'PUT') return write(target, request, response)
    if (request.method !== 'DELETE') return read(target, request, response)
    await store.remove(target.bucket, target.key)
    response.writeHead(204).end()
  }
  return async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('date', clock.now().toUTCString())
    try {
      await answer(request, response, targetOf(request, base))
    } catch (error) {
      if (!(error instanceof S3Error)) throw error
      request.resume()
      sendError(response, error)
    }
  }
}
