import { handle } from 'hono/aws-lambda'
import { createApp } from '../../../functions/http/app'
import { requestEvent } from '../../../functions/lambda/requestEvent'
import { startApi, type TestApi } from '../../support/api/api'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** What the gateway hands over for a request with a body. */
const send = async (method: string, rawPath: string) => {
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' }
  const event = {
    ...{ version: '2.0', routeKey: '$default', rawPath, rawQueryString: '', headers: {} },
    ...{ body: '{"surprise":1}', isBase64Encoded: false, requestContext: { http } },
  } as unknown as Parameters<typeof requestEvent>[0]
  const app = createApp({ deps: async () => api.deps, log: () => {}, random: api.deps.random })
  const { statusCode, body } = await handle(app)(requestEvent(event))
  return [statusCode, JSON.parse(body)]
}

test('a body that a method has no place for is left aside', async () => {
  expect(await send('GET', '/v1/activities')).toEqual([200, { activities: [] }])
  expect(await send('GET', '/v1/me')).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }])
})

test.each(['TRACE', 'CONNECT', 'TRACK', 'trace', 'DELETE'])('%s is refused in our own form', async method => {
  expect(await send(method, '/v1/activities')).toMatchObject([404, { error: { code: 'NOT_FOUND' } }])
})

test('what has a body keeps it', async () => {
  expect(await send('POST', '/v1/login')).toMatchObject([400, { error: { code: 'BAD_INPUT' } }])
})
