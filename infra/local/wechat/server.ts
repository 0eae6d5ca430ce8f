import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Call, readCall } from './call'
import { commandSchema, type WechatCommand } from './commandShape'
import { Refused } from './errors'
import { createPushes } from './push/pushes'
import { createQuotas } from './quota'
import type { Answer } from './route'
import { createRoutes } from './routes'
import { openState } from './state'
import { createObedience } from './testCommands'

export type WechatOptions = {
  appId: string
  appSecret: string
  /** Token and EncodingAESKey (43 characters) of the push, as set in WeChat's console. */
  pushToken: string
  encodingAesKey: string
  /** Where verdicts of picture checks are pushed. */
  callbackUrl: () => string
  /** Milliseconds since 1970. */
  now: () => number
  /** Keeps accounts, tokens and undelivered verdicts between runs. */
  stateFile?: string
  /** How long after an unanswered push the next try follows; WeChat's 5,000 ms unless told. */
  repeatAfterMs?: number
}

const commandPath = '/__command'

const reply = (res: ServerResponse, status: number, body: Answer) => {
  const picture = Buffer.isBuffer(body)
  res.writeHead(status, { 'content-type': picture ? 'image/png' : 'application/json; charset=utf-8' })
  res.end(picture ? body : JSON.stringify(body))
}

/** WeChat answers its errors with HTTP 200; a fault of the stand-in itself is a 500, so that nobody mistakes it. */
const replyError = (res: ServerResponse, error: unknown) => {
  if (error instanceof Refused) reply(res, 200, { errcode: error.errcode, errmsg: error.message })
  else reply(res, 500, { error: String(error) })
}

/** The part of api.weixin.qq.com that the platform uses; `handle` wants paths relative to its mount. */
export const createWechat = (options: WechatOptions) => {
  const { appId, pushToken, encodingAesKey, callbackUrl, now, repeatAfterMs = 5000 } = options
  const store = openState(options.stateFile)
  const secrets = { appId, pushToken, encodingAesKey }
  const pushes = createPushes({ secrets, callbackUrl, now, repeatAfterMs })
  const count = createQuotas(now)
  const { routes, accounts, tokens } = createRoutes({ ...options, store, pushes, count })
  const { obey, failIfTold } = createObedience(pushes, accounts)

  const answer = async ({ path, method, query, body }: Call) => {
    const route = routes[path]
    if (!route) throw new Refused(40066)
    if (route.method !== method) throw new Refused(route.method === 'GET' ? 43001 : 43002)
    failIfTold(path)
    count(path, route.quota)
    if (!route.open) tokens.check(query.get('access_token'))
    return route.answer({ path, method, query, body })
  }
  const command = (given: WechatCommand) => obey(commandSchema.parse(given))
  const commandOverHttp = ({ body }: Call, res: ServerResponse) => {
    const given = commandSchema.safeParse(body)
    if (!given.success) return reply(res, 400, { error: `没有这个指令：${given.error.message}` })
    obey(given.data)
    reply(res, 200, { ok: true })
  }
  return {
    handle: async (req: IncomingMessage, res: ServerResponse) => {
      try {
        const call = await readCall(req)
        if (call.path === commandPath) commandOverHttp(call, res)
        else reply(res, 200, await answer(call))
      } catch (error) {
        replyError(res, error)
      }
    },
    command,
    /** Waits until every push under way was answered or given up; not for what `delay` holds back. */
    drain: pushes.drain,
    stop: () => {
      pushes.stop()
      store.close()
    },
  }
}

export type WechatStandIn = ReturnType<typeof createWechat>
