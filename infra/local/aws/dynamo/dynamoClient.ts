import { region } from '../../plan/resources'

/** An error answer of DynamoDB. */
export class DynamoError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`

const services = { DynamoDB: 'DynamoDB_20120810', Streams: 'DynamoDBStreams_20120810' }

/** Calls an operation of DynamoDB or of its streams, in their own JSON. */
export type DynamoCall = <Out>(
  service: keyof typeof services,
  operation: string,
  input: object,
) => Promise<Out>

/** Speaks to dynoxide, which asks for a signature's form and not for its truth. */
export const dynamoClient =
  (url: string): DynamoCall =>
  async (service, operation, input) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${services[service]}.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization,
      },
      body: JSON.stringify(input),
    })
    const answer = JSON.parse(await response.text())
    if (response.ok) return answer
    throw new DynamoError(String(answer.__type).split('#').at(-1) ?? '', answer.message ?? '')
  }
