import { setTimeout } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { tableVariable } from '../../../../functions/data/table'
import type { Tables } from '../../../../functions/data/tables'
import type { KeyRing, Keys } from '../../../../functions/domain/ports'
import type { Stack } from '../../run/stack'
import { openidOf } from '../../wechat/account/accounts'
import { fillCounty } from './fill'

type Target = Pick<Stack, 'dynamoUrl' | 'environment' | 'names' | 'secrets' | 'clock'>

const forever = 'public, max-age=31536000, immutable'

const bytes = z.base64().transform(text => new Uint8Array(Buffer.from(text, 'base64')))
const ring: z.ZodType<KeyRing> = z.object({ kid: z.string(), keys: z.record(z.string(), bytes) })
const tokens = z.object({ session: ring, venue: ring, cursor: ring, photo: ring, voucher: ring })
const personal = z.object({ encryption: ring, lookup: ring })
const wechat = z.object({ appId: z.string() })

const named = (names: Target['names'], variable: string): string => {
  const name = names[variable]
  if (!name) throw new Error(`本地环境缺少 ${variable}`)
  return name
}

const secretIn = ({ secrets }: Target, name: string): unknown =>
  Object.entries(secrets).find(([key]) => key.endsWith(`/${name}`))?.[1]

const keysOf = (target: Target): Keys => ({
  ...tokens.parse(secretIn(target, 'tokens')),
  ...personal.parse(secretIn(target, 'personal')),
})

const clientOptions = ({ environment }: Target) => ({
  region: environment.AWS_REGION,
  credentials: {
    accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
  },
})

const openTables = (target: Target, dynamo: DynamoDBClient): Tables => ({
  client: DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } }),
  name: table => named(target.names, tableVariable(table)),
  wait: async milliseconds => {
    await setTimeout(milliseconds)
  },
})

const photoPutter = (s3: S3Client, Bucket: string) => async (Key: string, Body: Buffer) => {
  const object = { Bucket, Key, Body, ContentType: 'image/webp', CacheControl: forever }
  await s3.send(new PutObjectCommand(object))
}

/** Fills a running local stack, by its clock; nothing happens where its county stands already. */
export const fillStack = async (
  target: Target,
  { people, progress }: { people: number; progress: (line: string) => void },
): Promise<void> => {
  const dynamo = new DynamoDBClient({ ...clientOptions(target), endpoint: target.dynamoUrl })
  const s3 = new S3Client({ ...clientOptions(target), endpoint: target.environment.AWS_ENDPOINT_URL_S3 })
  const { appId } = wechat.parse(secretIn(target, 'wechat'))
  try {
    await fillCounty({
      tables: openTables(target, dynamo),
      keys: keysOf(target),
      openidOf: name => openidOf(appId, name),
      putPhoto: photoPutter(s3, named(target.names, 'BUCKET_PHOTOS')),
      now: target.clock.now(),
      ...{ people, progress },
    })
  } finally {
    dynamo.destroy()
    s3.destroy()
  }
}
