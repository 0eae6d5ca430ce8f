import type { FoundPerson } from '../../../functions/contracts/person'
import type { Person } from '../../support/mainJob/person'
import type { Facts } from './facts'
import { listStatesOf, type Shot, statesOf } from './shot'

const leader = ({ session, roster }: Facts): Shot[] => {
  const create = {
    name: 'create',
    title: '发起活动',
    as: 'leader',
    page: 'packages/leader/create/index',
    whole: true,
  }
  const code = {
    name: 'leader-code',
    title: '签到码',
    as: 'leader',
    page: `packages/leader/code/index?sessionId=${session.id}`,
    act: (person: Person) => person.sees('秒后换新码'),
  }
  const list = {
    name: 'roster',
    title: '名单',
    as: 'leader',
    page: `packages/leader/roster/index?sessionId=${session.id}`,
    whole: true,
  }
  const came = { state: 'waiting' as const, checkedInAt: session.startAt, minutes: 120 }
  const some = roster.roster.map((line, at) => (at < 4 ? { ...line, ...came } : line))
  return [
    ...listStatesOf(
      { name: 'led', title: '我带的队', as: 'leader', page: 'packages/leader/mine/index' },
      'listMyActivities',
      { activities: [] },
    ),
    create,
    { ...create, name: 'create-wrong', title: '发起活动，没有填完', act: person => person.taps('提交审核') },
    code,
    {
      ...code,
      name: 'leader-code-out',
      title: '签退码',
      act: async person => {
        await person.taps('签退')
        await person.sees('秒后换新码')
      },
    },
    {
      ...code,
      name: 'leader-code-never-online',
      title: '签到码，从没联过网',
      answers: { getVenueKey: 'offline', getRoster: 'offline' },
      act: person => person.sees('第一次出示码要联网一次'),
    },
    ...statesOf(list, 'getRoster'),
    {
      ...list,
      name: 'roster-open',
      title: '名单，待确认',
      answers: { getRoster: { ...roster, roster: some } },
    },
    {
      ...list,
      name: 'roster-empty',
      title: '名单，还没有人',
      answers: { getRoster: { ...roster, roster: [] } },
    },
  ]
}

const found: FoundPerson = {
  person: {
    id: 'per_shown',
    name: '苏念安',
    number: '320382001288',
    identity: 'unconfirmed',
    idNumberMasked: '329999********0611',
    siteName: '柳岸社区文明实践站',
  },
}

const manager = ({ review }: Facts): Shot[] => {
  const decide = {
    name: 'review',
    title: '审核活动',
    as: 'institute',
    page: `packages/manager/review/index?activityId=${review.id}`,
    whole: true,
  }
  const card = {
    name: 'identity',
    title: '核验身份',
    as: 'station',
    page: 'packages/manager/identity/index',
  }
  const look = async (number: string, person: Person) => {
    await person.fills('扫不出来？输入平台编号', number)
    await person.taps('查找')
  }
  return [
    ...listStatesOf(
      { name: 'desk', title: '审核与核验', as: 'institute', page: 'packages/manager/desk/index' },
      'listReviews',
      { activities: [] },
    ),
    ...statesOf(decide, 'getActivity'),
    {
      ...decide,
      name: 'review-reject',
      title: '审核活动，不通过',
      whole: false,
      act: person => person.taps('不通过'),
    },
    card,
    {
      ...card,
      name: 'identity-unknown',
      title: '核验身份，没有找到',
      answers: { findPerson: { refused: 'NOT_FOUND' } },
      act: person => look('320382001299', person),
    },
    {
      ...card,
      name: 'identity-compare',
      title: '核验身份，对照',
      answers: { findPerson: found },
      act: async person => {
        await look(found.person.number, person)
        await person.taps('姓名一致')
      },
    },
    {
      ...card,
      name: 'identity-done',
      title: '核验身份，已核验',
      answers: { findPerson: found, confirmIdentity: { identity: 'confirmed' } },
      act: async person => {
        await look(found.person.number, person)
        for (const check of ['姓名一致', '证件号码的开头和末尾一致', '本人和照片是同一个人'])
          await person.taps(check)
        await person.taps('已经核对，确认身份')
        await person.sees('身份已核验')
      },
    },
  ]
}

const merchant = ({ cheap }: Facts): Shot[] => {
  const answer = { as: 'merchant', page: 'packages/merchant/verify/index?digits=48271960' }
  const voucher = {
    id: 'vou_shown',
    offer: cheap.title,
    points: cheap.points,
    usedAt: '2026-11-22T06:02:00Z',
  }
  return [
    ...listStatesOf(
      { name: 'counter', title: '核销台', as: 'merchant', page: 'packages/merchant/desk/index' },
      'listVerified',
      { vouchers: [] },
    ),
    {
      name: 'counter-digits',
      title: '核销台，输入数字',
      as: 'merchant',
      page: 'packages/merchant/desk/index',
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

/** The leader's, the managers' and the merchant's screens. */
export const responsibleShots = (facts: Facts): Shot[] => [
  ...leader(facts),
  ...manager(facts),
  ...merchant(facts),
]
