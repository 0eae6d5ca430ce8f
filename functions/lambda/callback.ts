import { Logger } from '@aws-lambda-powertools/logger'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { answerWechat, type Door } from '../callbacks/wechat'
import { photoStore } from '../data/photo/store'
import { answerEcho, openPush, PushRefused } from '../wechat/push'
import { once } from './once'
import { loadWechatSecret, type WechatSecret } from './secrets'
import { now } from './settings'
import { loadTables } from './tables'

const logger = new Logger({ serviceName: 'callback' })

const deps = { photos: photoStore(loadTables()) }

const doorOf = (secret: WechatSecret): Door => {
  const { pushToken: token, appId, encodingAesKey, previousEncodingAesKey } = secret
  const aesKeys = [encodingAesKey, ...(previousEncodingAesKey ? [previousEncodingAesKey] : [])]
  const settings = () => ({ token, aesKeys, appId, now: now() })
  return {
    echo: query => answerEcho(query, settings()),
    open: (query, body) => openPush(query, body, settings()),
    isRefusal: error => error instanceof PushRefused,
  }
}

const door = once(async () => doorOf(await loadWechatSecret()))

const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString() : body

export const handler = async (event: APIGatewayProxyEventV2) => {
  const { method } = event.requestContext.http
  const request = { method, query: event.queryStringParameters ?? {}, body: bodyOf(event) }
  const { status, text } = await answerWechat(deps, await door(), request)
  logger.info('answered', { method, status })
  return { statusCode: status, headers: { 'content-type': 'text/plain' }, body: text }
}
