import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createWechatTokenStore } from '../../../functions/data/wechatToken'
import type { TokenStore } from '../../../functions/wechat/token'
import { type Dynamo, startDynamo } from '../../../infra/local/aws/dynamo/dynamo'

const system = {
  TableName: 'system',
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
}

const folder = mkdtempSync(join(tmpdir(), 'token-'))
let clock = Date.parse('2026-11-21T08:00:00+08:00')
let dynamo: Dynamo
let client: DynamoDBDocumentClient
let store: TokenStore

beforeAll(async () => {
  dynamo = await startDynamo(join(folder, 'db'), [system])
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: dynamo.url, region: 'cn-north-1', credentials }),
  )
  const tables = { client, name: () => 'system', wait: () => Promise.resolve() }
  store = createWechatTokenStore(tables, () => new Date(clock))
})
afterAll(async () => {
  client.destroy()
  await dynamo.stop()
  rmSync(folder, { recursive: true })
})

it('keeps the token for all functions', async () => {
  expect(await store.read()).toBeUndefined()
  await store.write('t1', clock + 7200_000)
  await store.write('t2', clock + 7300_000)
  expect(await store.read()).toEqual({ token: 't2', expiresAt: clock + 7300_000 })
})

it('lets one of many renew it, and another once the lease has run out', async () => {
  const lease = () => store.tryLease(clock + 10_000)
  const won = await Promise.all([lease(), lease(), lease(), lease()])
  expect(won.filter(Boolean)).toHaveLength(1)
  clock += 9_999
  expect(await lease()).toBe(false)
  clock += 1
  expect(await lease()).toBe(true)
})
