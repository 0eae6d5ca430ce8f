import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import type { KeyRing, Keys } from '../domain/ports'
import { setting } from './environment'

const client = new SecretsManagerClient()

const bytes = z.base64().transform(text => new Uint8Array(Buffer.from(text, 'base64')))
const ring: z.ZodType<KeyRing> = z.object({ kid: z.string(), keys: z.record(z.string(), bytes) })

const tokens = z.object({ session: ring, venue: ring, cursor: ring, photo: ring, voucher: ring })
const personal = z.object({ encryption: ring, lookup: ring })
const wechat = z.object({
  appId: z.string(),
  appSecret: z.string(),
  pushToken: z.string(),
  encodingAesKey: z.string(),
  previousEncodingAesKey: z.string().optional(),
})
export type WechatSecret = z.infer<typeof wechat>

const read = async <Shape extends z.ZodType>(variable: string, shape: Shape): Promise<z.output<Shape>> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: setting(variable) }))
  return shape.parse(JSON.parse(SecretString ?? ''))
}

const loadTokenKeys = () => read('SECRET_TOKENS', tokens)
export const loadWechatSecret = () => read('SECRET_WECHAT', wechat)

export const loadKeys = async (): Promise<Keys> => {
  const [ours, people] = await Promise.all([loadTokenKeys(), read('SECRET_PERSONAL', personal)])
  return { ...ours, ...people }
}
