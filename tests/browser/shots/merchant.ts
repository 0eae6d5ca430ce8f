import type { Facts } from './demoCounty'
import { listStatesOf, type Shot } from './shot'

/** The merchant's screens. */
export const merchantShots = ({ cheap, going }: Facts): Shot[] => {
  const answer = { as: 'merchant', page: 'packages/merchant/verify/index?digits=48271960' }
  const voucher = {
    id: 'vou_shown',
    offer: cheap.title,
    points: cheap.points,
    usedAt: `${going.startAt.slice(0, 10)}T01:02:00Z`,
  }
  const counter = { as: 'merchant', page: 'packages/merchant/desk/index' }
  return [
    ...listStatesOf({ ...counter, name: 'counter', title: '核销台' }, 'listVerified', { vouchers: [] }),
    {
      ...counter,
      name: 'counter-today',
      title: '核销台，店员，今天核销过',
      as: 'clerk',
      answers: { listVerified: { vouchers: [voucher, { ...voucher, id: 'vou_2' }] } },
    },
    {
      ...counter,
      name: 'counter-digits',
      title: '核销台，输入数字',
      act: person => person.fills('8 位数字', '48271960'),
    },
    {
      ...answer,
      name: 'verify',
      title: '核销结果，成功',
      act: person => person.sees('核销成功'),
      answers: { verifyVoucher: { voucher } },
    },
    { ...answer, name: 'verify-working', title: '核销结果，正在核销', answers: { verifyVoucher: 'never' } },
    {
      ...answer,
      name: 'verify-refused',
      title: '核销结果，用过了',
      act: person => person.sees('没有核销'),
      answers: { verifyVoucher: { refused: 'VOUCHER_USED' } },
    },
    {
      ...answer,
      name: 'verify-unsure',
      title: '核销结果，不知道',
      act: person => person.sees('还不知道结果'),
      answers: { verifyVoucher: 'offline' },
    },
  ]
}
