import { join } from 'node:path'
import { withStack } from '../../support/stack'

const stack = withStack({ lambdas: join(__dirname, '..', 'fixtures', 'lambda') })

const call = async (action: string, body?: object) => {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(`${stack().url}/v1/${action}`, init)
  return { status: response.status, body: await response.json() }
}

test('a route reaches its function with API Gateway’s event', async () => {
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
