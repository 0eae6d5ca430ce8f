import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The key that everything here is signed with. */
export const ring = { kid: '1', keys: { 1: Buffer.alloc(32) } }

const asText = { kid: ring.kid, keys: { 1: ring.keys[1].toString('base64') } }
const rings = {
  session: asText,
  venue: asText,
  cursor: asText,
  photo: asText,
  voucher: asText,
  encryption: asText,
  lookup: asText,
}
const wechat = { appId: 'wx', appSecret: 'none', pushToken: 'none', encodingAesKey: 'A'.repeat(43) }

/** Every secret at once: who reads one takes what it knows. */
const secret = { SecretString: JSON.stringify({ ...rings, ...wechat }) }

/** An AWS where every table is empty; answers the environment that leads there. */
export const startEmptyAws = async () => {
  const server = createServer((request, response) => {
    const asksSecret = String(request.headers['x-amz-target']).endsWith('.GetSecretValue')
    request.resume()
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(asksSecret ? secret : { Items: [] }))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
  }
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
  }
  return { environment, stop }
}
