import type { Tables } from '../data/tables'
import { createWechatTokenStore } from '../data/wechatToken'
import type { Wechat } from '../domain/ports'
import { createWechatClient } from '../wechat/client'
import { setting } from './environment'
import type { WechatSecret } from './secrets'

const now = () => new Date()

export const loadWechat = (tables: Tables, { appId, appSecret }: WechatSecret): Wechat =>
  createWechatClient({
    baseUrl: setting('WECHAT_BASE_URL'),
    appId,
    appSecret,
    fetch,
    now,
    tokenStore: createWechatTokenStore(tables, now),
  })
