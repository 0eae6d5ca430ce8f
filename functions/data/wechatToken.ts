import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { conditional } from './conditional'
import { defineEntity } from './entity'
import { get } from './get'
import type { Tables } from './tables'

const tokenKey = { pk: 'wechat', sk: 'token' }
const leaseKey = { pk: 'wechat', sk: 'lease' }

const token = defineEntity({
  type: 'wechatToken',
  v: 1,
  shape: z.lazy(() => z.object({ token: z.string(), expiresAt: z.number() })),
  key: () => tokenKey,
})

const lease = defineEntity({
  type: 'wechatLease',
  v: 1,
  shape: z.lazy(() => z.object({ until: z.number() })),
  key: () => leaseKey,
})

/** WeChat's access token, shared by all functions, and the lease on renewing it. Times in ms since 1970. */
export const createWechatTokenStore = (tables: Tables, now: () => Date) => ({
  read: async () => {
    const item = await get(tables, 'system', tokenKey, { fresh: true })
    return item && token.fromItem(item)
  },
  tryLease: async (until: number) => {
    const put = new PutCommand({
      TableName: tables.name('system'),
      Item: lease.toItem({ until }),
      ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':now': now().getTime() },
    })
    return (await conditional(tables, put)).done
  },
  write: async (value: string, expiresAt: number) => {
    const Item = token.toItem({ token: value, expiresAt })
    await tables.client.send(new PutCommand({ TableName: tables.name('system'), Item }))
  },
})
