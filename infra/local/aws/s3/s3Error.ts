import type { ServerResponse } from 'node:http'

const statuses = {
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  InvalidAccessKeyId: 403,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  MalformedPOSTRequest: 400,
  InvalidPolicyDocument: 400,
  NoSuchKey: 404,
  NoSuchBucket: 404,
  PreconditionFailed: 412,
  NotImplemented: 501,
}

/** A refusal in S3's words. */
export class S3Error extends Error {
  constructor(
    readonly code: keyof typeof statuses,
    message: string = code,
  ) {
    super(message)
  }
}

/** Answers as S3 refuses. */
export const sendError = (response: ServerResponse, { code, message }: S3Error) =>
  response
    .writeHead(statuses[code], { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    )
