import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { MallStore } from '../../domain/mall/store'
import { slotMinutes } from '../../domain/mall/voucher/digits'
import { conditional } from '../conditional'
import { get } from '../get'
import type { Tables } from '../tables'
import { sendUpdate } from '../write'
import { digitsEntity, digitsKey, wrongKey, wrongStamp } from './item'

type DigitsStore = Pick<MallStore, 'keepDigits' | 'digits' | 'countWrong'>

const daySeconds = 24 * 3600
const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000)

const keepDigits =
  (tables: Tables): DigitsStore['keepDigits'] =>
  async (digits, now) => {
    const ttl = secondsOf(new Date(digits.expiresAt)) + daySeconds
    const put = new PutCommand({
      TableName: tables.name('system'),
      Item: digitsEntity.toItem({ ...digits, ttl }),
      ConditionExpression: 'attribute_not_exists(pk) OR voucherId = :voucher OR expiresAt <= :now',
      ExpressionAttributeValues: { ':voucher': digits.voucherId, ':now': now.toISOString() },
    })
    return (await conditional(tables, put)).done
  }

/** Digits just shown may not have reached every copy: only a strong read says that there are none. */
const digits =
  (tables: Tables): DigitsStore['digits'] =>
  async (merchantId, text, slot) => {
    const key = digitsKey(merchantId, text)
    const [seen, wrong] = await Promise.all([
      get(tables, 'system', key),
      get(tables, 'system', wrongKey(merchantId, slot)),
    ])
    const item = seen ?? (await get(tables, 'system', key, { fresh: true }))
    return { digits: item && digitsEntity.fromItem(item), wrong: Number(wrong?.wrong ?? 0) }
  }

const countWrong =
  (tables: Tables): DigitsStore['countWrong'] =>
  async (merchantId, slot) => {
    const { item } = await sendUpdate(tables, 'system', wrongKey(merchantId, slot), {
      set: { ...wrongStamp, ttl: (slot + 2) * slotMinutes * 60 },
      also: 'ADD #wrong :one',
      values: { one: 1 },
    })
    return Number(item?.wrong ?? 0)
  }

/** What is typed at the counter, kept with the short-lived things because they end by themselves there. */
export const mallDigits = (tables: Tables): DigitsStore => ({
  keepDigits: keepDigits(tables),
  digits: digits(tables),
  countWrong: countWrong(tables),
})
