import type { Facts } from './demoCounty'
import { listStatesOf, type Shot, statesOf } from './shot'

/** What points become. */
export const spendingShots = ({ me, voucher }: Facts): Shot[] => {
  const ticket = {
    name: 'voucher',
    title: '兑换券',
    as: 'volunteer',
    page: `packages/volunteer/voucher/index?voucherId=${voucher.id}`,
  }
  const vouchers = {
    name: 'vouchers',
    title: '我的兑换券',
    as: 'volunteer',
    page: 'packages/volunteer/vouchers/index',
  }
  return [
    ...listStatesOf(
      { name: 'entries', title: '积分明细', as: 'volunteer', page: 'packages/volunteer/entries/index' },
      'listEntries',
      { entries: [] },
    ),
    ...statesOf(vouchers, 'getMe'),
    {
      ...vouchers,
      name: 'vouchers-empty',
      title: '我的兑换券，没有',
      answers: { getMe: { ...me, vouchers: [] } },
    },
    ...statesOf(ticket, 'getVoucherCode'),
    {
      ...ticket,
      name: 'voucher-used',
      title: '兑换券，已使用',
      answers: { getVoucherCode: { refused: 'VOUCHER_USED' } },
    },
    {
      ...ticket,
      name: 'voucher-expired',
      title: '兑换券，过期了',
      answers: { getVoucherCode: { refused: 'VOUCHER_EXPIRED' } },
    },
    { ...ticket, name: 'voucher-offline', title: '兑换券，没有信号', answers: { getVoucherCode: 'offline' } },
  ]
}
