import type { Secrets, WechatSecret } from '../aws/secrets'
import { createWechat } from '../wechat/server'
import type { Keep } from './dataFolder'

const secretOf = (secrets: Secrets) => {
  const found = Object.entries(secrets).find(([name]) => name.endsWith('/wechat'))
  if (!found) throw new Error('模板里没有微信的密钥')
  return found[1] as WechatSecret
}

/** The WeChat stand-in, with the secrets of the stack and the way to its callback route. */
export const startWechat = ({ secrets, clock, wechatFile }: Keep, root: string, repeatAfterMs?: number) =>
  createWechat({
    ...secretOf(secrets),
    callbackUrl: () => `${root}/callbacks/wechat`,
    now: () => clock.now().getTime(),
    stateFile: wechatFile,
    repeatAfterMs,
  })
