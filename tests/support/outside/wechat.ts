import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatClient } from '../../../functions/wechat/client'
import type { TokenStore } from '../../../functions/wechat/token'
import { createWechat, type WechatOptions } from '../../../infra/local/wechat/server'

export const secrets = {
  appId: 'wx0000000000000000',
  appSecret: 'app-secret-of-the-tests',
  pushToken: 'push-token',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

/** One push as it arrived. */
export type Received = { query: Record<string, string>; body: string }

/** A token store that lives in this process. */
export const createMemoryTokenStore = (now: () => Date): TokenStore => {
  let stored: Awaited<ReturnType<TokenStore['read']>>
  let leasedUntil = 0
  return {
    read: async () => stored,
    tryLease: async until => {
      const free = leasedUntil <= now().getTime()
      if (free) leasedUntil = until
      return free
    },
    write: async (token, expiresAt) => {
      stored = { token, expiresAt }
    },
  }
}

const bodyOf = async (req: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/**
 * The stand-in on a loopback port, with a callback that records pushes and answers what `answers` holds (then
 * `success`), a place for pictures, and a clock that the test moves.
 */
export const startWechat = async (options: Partial<WechatOptions> = {}) => {
  const clock = { at: Date.parse('2026-11-21T08:00:00+08:00') }
  const now = () => new Date(clock.at)
  const pictures = new Map<string, Buffer>()
  const received: Received[] = []
  const answers: string[] = []

  const callback = async (req: IncomingMessage, res: ServerResponse, url: URL) => {
    received.push({ query: Object.fromEntries(url.searchParams), body: await bodyOf(req) })
    res.end(answers.shift() ?? 'success')
  }
  const picture = (res: ServerResponse, name: string) => {
    const bytes = pictures.get(name)
    res.writeHead(bytes ? 200 : 404).end(bytes)
  }
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://test')
    if (url.pathname === '/callback') return void callback(req, res, url)
    if (url.pathname.startsWith('/picture/')) return picture(res, url.pathname.slice(9))
    void wechat.handle(req, res)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const wechat = createWechat({
    ...secrets,
    callbackUrl: () => `${baseUrl}/callback`,
    now: () => clock.at,
    repeatAfterMs: 1,
    ...options,
  })
  return {
    baseUrl,
    wechat,
    clock,
    now,
    pictures,
    received,
    answers,
    tokenStore: createMemoryTokenStore(now),
    /** Posts JSON to an API of the stand-in and answers its JSON. */
    post: async (path: string, body: object): Promise<Record<string, unknown>> => {
      const answer = await fetch(`${baseUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })
      return (await answer.json()) as Record<string, unknown>
    },
    stop: async () => {
      wechat.stop()
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}

export type RunningWechat = Awaited<ReturnType<typeof startWechat>>

/** The functions' client, speaking to a running stand-in; `calls` lists the paths it asked for. */
export const clientOf = ({ baseUrl, now, tokenStore }: RunningWechat) => {
  const calls: string[] = []
  const counted: typeof fetch = (input, init) => {
    calls.push(new URL(String(input)).pathname)
    return fetch(input, init)
  }
  const { appId, appSecret } = secrets
  const client = createWechatClient({ baseUrl, appId, appSecret, fetch: counted, now, tokenStore })
  return { client, calls }
}
