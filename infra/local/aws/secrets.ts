import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Rights } from '../plan/rights'
import { readBody } from '../run/requestBody'
import { claimOf } from './sigv4'

const ring = () => ({ kid: '1', keys: { 1: randomBytes(32).toString('base64') } })

/** Values such as a person writes before a deployment, by the last part of the secret's name. */
const makers: Record<string, () => object> = {
  tokens: () => ({ session: ring(), venue: ring(), cursor: ring(), photo: ring(), voucher: ring() }),
  personal: () => ({ encryption: ring(), lookup: ring() }),
  wechat: () => ({
    appId: `wx${randomBytes(8).toString('hex')}`,
    appSecret: randomBytes(16).toString('hex'),
    pushToken: randomBytes(12).toString('hex'),
    encodingAesKey: randomBytes(32).toString('base64').replace('=', ''),
  }),
}

const valueFor = (name: string) => {
  const make = makers[name.split('/').at(-1) ?? '']
  if (!make) throw new Error(`本地运行不知道密钥 ${name} 的内容，请在 infra/local/aws/secrets.ts 里补充`)
  return make()
}

export type WechatSecret = { appId: string; appSecret: string; pushToken: string; encodingAesKey: string }
export type Secrets = Record<string, object>

/** The secrets' values: each made once at random, then kept in the file; what a later version adds is made then. */
export const loadSecrets = (file: string, names: string[]): Secrets => {
  const kept: Secrets = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const values = Object.fromEntries(names.map(name => [name, { ...valueFor(name), ...kept[name] }]))
  writeFileSync(file, JSON.stringify(values), { mode: 0o600 })
  return values
}

const send = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))

type Options = { values: Secrets; secrets: { name: string; arn: string }[]; rights: Rights }

/** Secrets Manager's GetSecretValue, by ARN. */
export const createSecretsManager =
  ({ values, secrets, rights }: Options) =>
  async (request: IncomingMessage, response: ServerResponse) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1)
    if (operation !== 'GetSecretValue')
      return send(response, 400, { __type: 'UnknownOperationException', message: operation })
    const { SecretId } = JSON.parse((await readBody(request, 10_000)).toString('utf8'))
    const caller = claimOf(request, new URL('http://localhost'))?.accessKey ?? ''
    if (!rights.allows(caller, 'secretsmanager:GetSecretValue', SecretId)) {
      return send(response, 400, {
        __type: 'AccessDeniedException',
        Message: `The role may not read ${SecretId}`,
      })
    }
    const found = secrets.find(({ arn }) => arn === SecretId)
    if (!found) return send(response, 400, { __type: 'ResourceNotFoundException', Message: SecretId })
    send(response, 200, { ARN: SecretId, Name: found.name, SecretString: JSON.stringify(values[found.name]) })
  }
