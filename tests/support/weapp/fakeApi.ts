import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Api, type EndpointName, endpoints } from '../../../functions/contracts/endpoints'
import type { RefusalCode } from '../../../functions/contracts/errors'

/** Thrown by an answer to refuse. */
export class Refuse extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly status = 400,
    readonly field?: string,
  ) {
    super(code)
  }
}

export type Answers = { [N in EndpointName]?: (input: Api[N]['in']) => Api[N]['out'] }
type Seen = { name: EndpointName; input: Record<string, unknown>; headers: IncomingMessage['headers'] }

const routes = Object.entries(endpoints).map(([name, { method, path }]) => ({
  name: name as EndpointName,
  method,
  pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}))

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {}
}

const findRoute = async (request: IncomingMessage): Promise<Seen | undefined> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://phone')
  for (const { name, method, pattern } of routes) {
    const match = method === request.method ? pattern.exec(decodeURIComponent(pathname)) : null
    if (!match) continue
    const input = { ...Object.fromEntries(searchParams), ...(await bodyOf(request)), ...match.groups }
    return { name, input, headers: request.headers }
  }
  return undefined
}

const answer = (answers: Answers, { name, input }: Seen) => {
  try {
    const give = answers[name] as ((input: unknown) => unknown) | undefined
    if (!give) throw new Refuse('NOT_FOUND', 404)
    return { status: 200, body: give(input) }
  } catch (reason) {
    if (!(reason instanceof Refuse)) throw reason
    const { code, status, field } = reason
    return { status, body: { error: { code, message: code, requestId: 'r', field } } }
  }
}

/** An HTTP API that answers what a test says, for tests of the phone alone. `seen` holds what was asked. */
export const startFakeApi = async (answers: Answers) => {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const route = await findRoute(request)
    if (route) seen.push(route)
    const { status, body } = route ? answer(answers, route) : { status: 404, body: {} }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    return new Promise(done => server.close(done))
  }
  return { baseUrl: `http://127.0.0.1:${port}`, seen, answers, stop }
}
