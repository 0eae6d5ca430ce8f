import { isOpen, issued, toMyVoucher } from '../../../functions/domain/mall/voucher/voucher'

const now = new Date('2026-11-21T06:00:00.000Z')
const voucher = issued({
  id: 'vou_1',
  actor: { personId: 'per_1', requestId: 'req_1' },
  intent: { key: 'key', hash: 'hash' },
  offer: {
    ...{ id: 'off_1', merchantId: 'mer_1', merchantName: '银杏超市', title: '热水壶', description: '' },
    ...{ points: 10, state: 'open', stock: 10, shards: 2 },
  },
  lots: { 2026: 10 },
  shard: 1,
  now,
})

describe('a voucher', () => {
  test('holds through the thirtieth day, whatever the hour it was issued', () => {
    expect(voucher.expiresAt).toBe('2026-12-21T15:59:59.000Z')
    expect(isOpen(voucher, new Date('2026-12-21T15:59:58.999Z'))).toBe(true)
    expect(isOpen(voucher, new Date('2026-12-21T15:59:59.000Z'))).toBe(false)
  })

  test('is open only while it is issued', () => {
    expect(isOpen({ ...voucher, state: 'used' }, now)).toBe(false)
    expect(isOpen({ ...voucher, state: 'expired' }, now)).toBe(false)
  })

  test('shows its owner nothing of lots, shards or intents', () => {
    expect(Object.keys(toMyVoucher(voucher)).sort()).toEqual(
      ['expiresAt', 'id', 'merchantName', 'offerId', 'points', 'state', 'title'].sort(),
    )
  })
})
