import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { withStack } from '../../../support/stack'
import { fixtureLambdas } from '../../support/templates'

const stack = withStack({ lambdas: fixtureLambdas })

const call = async (action: string, body?: object) => {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(`${stack().url}/v1/${action}`, init)
  return { status: response.status, body: await response.json() }
}

const database = () => {
  const { environment, dynamoUrl } = stack()
  const credentials = {
    accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
  }
  const client = new DynamoDBClient({ endpoint: dynamoUrl, region: environment.AWS_REGION, credentials })
  return DynamoDBDocumentClient.from(client)
}

const table = (name: string) => stack().names[`TABLE_${name}`]

const put = (name: string, Item: object) => database().send(new PutCommand({ TableName: table(name), Item }))

const noted = async (pk: string, sk: string) => {
  const { Item } = await database().send(new GetCommand({ TableName: table('MALL'), Key: { pk, sk } }))
  return Item
}

describe('functions', () => {
  test('get API Gateway’s event', async () => {
    const { body } = await call('echo?x=1&x=2', { a: 1 })
    expect(body).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /v1/{proxy+}',
      rawPath: '/v1/echo',
      queryStringParameters: { x: '1,2' },
      pathParameters: { proxy: 'echo' },
      body: '{"a":1}',
      isBase64Encoded: false,
    })
  })

  test('see their own environment and nothing of this process', async () => {
    const { body } = await call('environment')
    expect(body).toEqual(expect.arrayContaining(['TABLE_PEOPLE', 'COUNTY_NAME', 'AWS_REGION']))
    expect(body).not.toEqual(expect.arrayContaining(['HOME']))
  })

  test('that fail answer 500, and the next request is served', async () => {
    expect(await call('fail')).toEqual({ status: 500, body: { message: 'Internal Server Error' } })
    expect(await call('now')).toMatchObject({ status: 200 })
  })

  test('serve several at once, each worker one', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('now')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })

  test('read the secrets that were made for them', async () => {
    const body = ['session', 'venue', 'cursor', 'photo', 'voucher']
    expect(await call('secret')).toEqual({ status: 200, body })
  })

  test('may do with a table what their role says, and no more', async () => {
    expect(await call('put', { table: 'PEOPLE', pk: 'a', sk: 'b' })).toMatchObject({ status: 200 })
    expect(await call('get', { table: 'PEOPLE', pk: 'a', sk: 'b' })).toMatchObject({ body: { pk: 'a' } })
    expect(await call('scan')).toMatchObject({ status: 500 })
    const log = readFileSync(join(stack().dir, 'logs', 'wenming-local-http.log'), 'utf8')
    expect(log).toContain('may not Scan')
  })
})

describe('the API', () => {
  test.each(['/v1', '/callbacks/other'])('%s is no route', async path => {
    expect((await fetch(`${stack().url}${path}`)).status).toBe(404)
  })

  test('a body beyond Lambda’s limit is refused', async () => {
    const body = 'x'.repeat(6 * 1024 * 1024 + 1)
    expect((await fetch(`${stack().url}/v1/echo`, { method: 'POST', body })).status).toBe(413)
  })

  test('the access log has no query', async () => {
    await call('echo?secret=whisper')
    const log = readFileSync(join(stack().dir, 'logs', 'access.jsonl'), 'utf8')
    expect(log).toContain('"/v1/echo"')
    expect(log).not.toContain('whisper')
  })
})

describe('streams', () => {
  test('every change is handed over once, and drain waits for it', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => put('PEOPLE', { pk: 'plain', sk: `plain-${n}` })))
    await stack().drain()
    const counts = await Promise.all(Array.from({ length: 30 }, (_, n) => noted('seen', `plain-${n}`)))
    expect(counts.map(count => count?.times)).toEqual(Array(30).fill(1))
  })

  test('a reported failure is tried again', async () => {
    await put('PEOPLE', { pk: 'flaky', sk: 'flaky', fails: 2 })
    await stack().drain()
    expect(await noted('seen', 'flaky')).toMatchObject({ times: 3 })
  })

  test('poison ends in the queue, and what follows goes on', async () => {
    await put('PEOPLE', { pk: 'poison', sk: 'poison', fails: 1000, throws: true })
    await put('PEOPLE', { pk: 'poison', sk: 'after-poison' })
    await stack().drain()
    expect(await noted('seen', 'poison')).toMatchObject({ times: expect.any(Number) })
    expect(await noted('seen', 'after-poison')).toMatchObject({ times: expect.any(Number) })
    expect(stack().failures).toEqual([
      expect.objectContaining({
        functionName: 'wenming-local-peopleStream',
        error: expect.stringContaining('on purpose'),
      }),
    ])
  })
})

describe('the clock', () => {
  const clock = async (move?: object) => {
    const init = move && { method: 'POST', body: JSON.stringify(move) }
    const response = await fetch(`${stack().url}/__local/clock`, init)
    const { now = '' } = (await response.json()) as { now?: string }
    return { status: response.status, now: new Date(now).getTime() }
  }

  test('moves the functions’ time and fires what came due', async () => {
    const to = new Date(Date.now() + 8 * 24 * 60 * 60_000)
    to.setUTCMinutes(7, 0, 0)
    await clock({ now: to.toISOString() })
    const { body } = await call('now')
    expect(new Date(String(body)).getTime() - to.getTime()).toBeLessThan(10_000)
    await stack().drain()
    for (const job of ['board', 'sweepPhotos', 'expireVouchers']) {
      const ran = await noted('job', job)
      expect(new Date(ran?.at).getTime()).toBeGreaterThanOrEqual(to.getTime())
    }
  })

  test('goes on by minutes, and is shown', async () => {
    const before = await clock()
    const after = await clock({ advanceMinutes: 120 })
    const moved = after.now - before.now
    expect(Math.round(moved / 60_000)).toBe(120)
  })

  test.each([
    { advanceMinutes: '5' },
    { now: 'soon' },
    {},
    { now: '2026-11-22T00:00:00Z', advanceMinutes: 5 },
  ])('does not understand %j', async move => {
    expect(await clock(move)).toMatchObject({ status: 400 })
  })
})

test('a function can be run by its name', async () => {
  await stack().invoke('scheduled', { job: 'by-hand' })
  expect(await noted('job', 'by-hand')).toBeDefined()
})

test('WeChat’s stand-in is mounted', async () => {
  const response = await fetch(`${stack().url}/wechat/sns/jscode2session`)
  expect(await response.json()).toHaveProperty('errcode')
})
