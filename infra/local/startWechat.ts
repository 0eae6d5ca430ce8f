import { join } from 'node:path'
import type { Clock } from './clock'
import type { Secrets, WechatSecret } from './secrets'
import { createWechat } from './wechat/server'

type Options = { secrets: Secrets; root: string; clock: Clock; dir: string; repeatAfterMs?: number }

const secretOf = (secrets: Secrets) => {
  const found = Object.entries(secrets).find(([name]) => name.endsWith('/wechat'))
  if (!found) throw new Error('模板里没有微信的密钥')
  return found[1] as WechatSecret
}

/** The WeChat stand-in, with the secrets of the stack and a way to its callback route. */
export const startWechat = ({ secrets, root, clock, dir, repeatAfterMs }: Options) =>
  createWechat({
    ...secretOf(secrets),
    callbackUrl: () => `${root}/callbacks/wechat`,
    now: () => clock.now().getTime(),
    stateFile: join(dir, 'wechat.json'),
    repeatAfterMs,
  })
