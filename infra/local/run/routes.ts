import type { Dynamo } from '../aws/dynamo/dynamo'
import { createDynamoProxy } from '../aws/dynamo/dynamoProxy'
import type { Events } from '../aws/eventBus'
import { createHttpApi } from '../aws/httpApi'
import { createMedia } from '../aws/s3/contentDelivery'
import { createS3 } from '../aws/s3/s3'
import { createSecretsManager } from '../aws/secrets'
import type { Streams } from '../aws/streams/streams'
import type { Plan } from '../plan/plan'
import type { Rights } from '../plan/rights'
import type { WechatStandIn } from '../wechat/server'
import { createSite } from './browser/staticSite'
import { createClockRoute } from './clock/clockRoute'
import type { Keep } from './dataFolder'
import type { Functions } from './lambda/functions'
import type { Handler, Mounts } from './server'

type Parts = {
  plan: Plan
  keep: Keep
  rights: Rights
  functions: Functions
  events: Events
  streams: Streams
  dynamo: Dynamo
  wechat: WechatStandIn
  /** Folder of the built browser edition, if it is served. */
  site?: string
}

/** `ANY /v1/{proxy+}` is served under `/v1`. */
const mountOf = (routeKey: string) => `/${routeKey.split('/')[1]}`

const without =
  (mount: string, handler: Handler): Handler =>
  (request, response) => {
    request.url = request.url?.slice(mount.length) || '/'
    return handler(request, response)
  }

const createStorage = ({ plan: { specs }, keep, rights, events }: Parts) => {
  const announced = new Set(
    specs.buckets
      .filter(({ NotificationConfiguration: told }) => told?.EventBridgeConfiguration.EventBridgeEnabled)
      .map(({ name }) => name),
  )
  return createS3({
    base: '/s3',
    store: keep.objects,
    buckets: specs.buckets,
    rights,
    clock: keep.clock,
    onCreated: (bucket, key, size) => {
      if (!announced.has(bucket)) return
      const detail = { bucket: { name: bucket }, object: { key, size } }
      events.publish({ source: 'aws.s3', 'detail-type': 'Object Created', detail })
    },
  })
}

const mountApi = (mounts: Mounts, { plan: { specs }, keep, functions }: Parts) => {
  const [api] = specs.apis
  if (!api || specs.apis.length > 1) throw new Error(`模板里应该有一个接口，实际有 ${specs.apis.length} 个`)
  const handler = createHttpApi({
    api,
    routes: specs.routes,
    functionOf: functions.of,
    clock: keep.clock,
    log: keep.logAccess,
  })
  for (const { key } of specs.routes) mounts[mountOf(key)] = handler
}

/** Mounts everything that the one port serves. */
export const mountAll = (mounts: Mounts, parts: Parts) => {
  const { plan, keep, rights, streams, dynamo, wechat, site } = parts
  const { clock, secrets, objects } = keep
  mountApi(mounts, parts)
  mounts['/s3'] = createStorage(parts)
  mounts['/media'] = createMedia('/media', objects, plan.photosBucket)
  mounts['/wechat'] = without('/wechat', wechat.handle)
  mounts['/aws/dynamodb'] = createDynamoProxy({ target: dynamo.url, rights, clock, onWrite: streams.wake })
  mounts['/aws/secrets'] = createSecretsManager({ values: secrets, secrets: plan.specs.secrets, rights })
  mounts['/__local/clock'] = createClockRoute(clock)
  if (site) mounts['/'] = createSite(site)
}
