import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda'

type Item = Record<string, unknown>
/** Makes of a stored item what the rules know. */
export type Read<Value> = (item: Item) => Value

/** What an item was and what it is; undefined where it was not there, or is no more. */
export type Change<Value> = { sequence: string; before?: Value | undefined; after?: Value | undefined }

const readImage = <Value>(image: StreamRecord['NewImage'], read: Read<Value>) =>
  image && read(unmarshall(image as Record<string, AttributeValue>))

export const sequenceOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? ''

/** The type that every item of ours says it is. */
export const typeOf = ({ dynamodb }: DynamoDBRecord) => (dynamodb?.NewImage ?? dynamodb?.OldImage)?.type?.S

/** Throws where the item cannot be read. */
export const changeOf = <Value>(record: DynamoDBRecord, read: Read<Value>): Change<Value> => ({
  sequence: sequenceOf(record),
  before: readImage(record.dynamodb?.OldImage, read),
  after: readImage(record.dynamodb?.NewImage, read),
})
