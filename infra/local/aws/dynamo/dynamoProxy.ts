import { Agent, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import { account, region } from '../../plan/resources'
import type { Rights } from '../../plan/rights'
import type { Clock } from '../../run/clock/clock'
import { readBody } from '../../run/requestBody'
import { claimOf } from '../sigv4'

const bodyLimit = 20 * 1024 * 1024

type Named = { TableName?: string; IndexName?: string }
type Batch = { RequestItems?: Record<string, unknown> }
type Transaction = { TransactItems?: Record<string, Named>[] }
type Input = Named & Batch & Transaction
type Need = { action: string; resource: string }

const arnOf = (table = '', index?: string) =>
  `arn:aws-cn:dynamodb:${region}:${account}:table/${table}${index ? `/index/${index}` : ''}`

const single = (operation: string) => (input: Input) => [
  { action: operation, resource: arnOf(input.TableName, input.IndexName) },
]

const batch = (operation: string) => (input: Input) =>
  Object.keys(input.RequestItems ?? {}).map(table => ({ action: operation, resource: arnOf(table) }))

const writeActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

const transaction = (input: Input) =>
  (input.TransactItems ?? []).flatMap(item =>
    Object.entries(item).map(([kind, { TableName }]) => ({
      action: writeActions[kind] ?? kind,
      resource: arnOf(TableName),
    })),
  )

/** What IAM asks for each operation; an operation that is not listed is nobody's right. */
const needs: Record<string, (input: Input) => Need[]> = {
  GetItem: single('GetItem'),
  PutItem: single('PutItem'),
  UpdateItem: single('UpdateItem'),
  DeleteItem: single('DeleteItem'),
  Query: single('Query'),
  Scan: single('Scan'),
  BatchGetItem: batch('BatchGetItem'),
  BatchWriteItem: batch('BatchWriteItem'),
  TransactWriteItems: transaction,
  TransactGetItems: transaction,
}

const refuse = (response: ServerResponse, message: string) =>
  response
    .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message }))

const missing = (rights: Rights, accessKey: string, operation: string, body: Buffer) => {
  if (accessKey === rights.owner.accessKeyId) return undefined
  const wanted = needs[operation]?.(JSON.parse(body.toString('utf8'))) ?? [
    { action: operation, resource: '*' },
  ]
  return wanted.find(({ action, resource }) => !rights.allows(accessKey, `dynamodb:${action}`, resource))
}

type Options = { target: string; rights: Rights; clock: Clock; onWrite: () => void }

/** Stands before dynoxide and holds every function to its role's rights, which dynoxide does not know. */
export const createDynamoProxy = ({ target, rights, clock, onWrite }: Options) => {
  const agent = new Agent({ keepAlive: true })
  const forward = (request: IncomingMessage, response: ServerResponse, body: Buffer) =>
    new Promise<void>((resolve, reject) => {
      const { host, connection, ...headers } = request.headers
      const onward = open(target, { method: 'POST', headers, agent }, answer => {
        response.writeHead(answer.statusCode ?? 500, { ...answer.headers, date: clock.now().toUTCString() })
        answer.pipe(response).once('finish', resolve).once('error', reject)
      })
      onward.once('error', reject).end(body)
    })
  return async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request, bodyLimit)
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    const caller = claimOf(request, new URL('http://localhost'))?.accessKey ?? ''
    const lacking = missing(rights, caller, operation, body)
    if (lacking) return refuse(response, `The role may not ${lacking.action} on ${lacking.resource}`)
    await forward(request, response, body)
    if (/Put|Update|Delete|Write/.test(operation)) onWrite()
  }
}
