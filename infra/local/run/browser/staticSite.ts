import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() ?? false

/** Serves a built site: its files, and its page for every other address without an ending. */
export const createSite = (folder: string) => async (request: IncomingMessage, response: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const asked = join(folder, normalize(decodeURIComponent(pathname)))
  const page = join(folder, 'index.html')
  const file = (await isFile(asked)) ? asked : extname(pathname) === '' ? page : undefined
  if (!file || !(await isFile(file))) return void response.writeHead(404).end('没有这个页面')
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  await pipeline(createReadStream(file), response)
}
