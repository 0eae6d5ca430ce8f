import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** Handlers by the path they are mounted at; the longest that fits takes the request. */
export type Mounts = Record<string, Handler>

/** API Gateway takes no longer request line and headers. */
const maxHeaderSize = 10_240

const mountFor = (mounts: Mounts, path: string) =>
  Object.keys(mounts)
    .filter(mount => path === mount || path.startsWith(mount === '/' ? mount : `${mount}/`))
    .sort((one, other) => other.length - one.length)[0]

const serve = async (mounts: Mounts, request: IncomingMessage, response: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const mount = mountFor(mounts, pathname)
  try {
    if (mount === undefined) response.writeHead(404).end()
    else await mounts[mount]?.(request, response)
  } catch (error) {
    if (!response.headersSent) response.writeHead(500)
    response.end(String(error))
  }
}

const closing = (server: Server) =>
  new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** One port of this machine for everything; mounts may be added while it listens. */
export const listen = (port: number) =>
  new Promise<{ port: number; mounts: Mounts; close: () => Promise<void> }>((resolve, reject) => {
    const mounts: Mounts = {}
    const server = createServer(
      { maxHeaderSize },
      (request, response) => void serve(mounts, request, response),
    )
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`端口 ${port} 已被占用。请加 --port 换一个。`) : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      resolve({ port: taken, mounts, close: () => closing(server) })
    })
  })
