import type { EndedSession } from '../../../functions/contracts/attendance'
import type { FoundPerson } from '../../../functions/contracts/person'
import type { Person } from '../../support/mainJob/person'
import type { Facts } from './demoCounty'
import { listStatesOf, type Shot, statesOf } from './shot'

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

const hour = 3_600_000

/** What ended on the days before. */
const endedFrom = ({ detail, served, session }: Facts): EndedSession[] =>
  [1, 2, 3, 5, 6].map(day => {
    const before = (hours: number) =>
      new Date(Date.parse(session.startAt) - (day * 24 + hours) * hour).toISOString()
    const { title } = day % 2 ? detail : served
    return {
      ...{ id: `ses_${day}`, activityId: detail.id, title, siteName: detail.siteName },
      ...{ startAt: before(4), endAt: before(day % 3), venueName: served.venueName },
      waiting: day % 3,
      came: 3,
    }
  })

/** The managers' screens: what waits for a decision, and whose card is compared. */
export const managerShots = (facts: Facts): Shot[] => {
  const { review } = facts
  const ended = endedFrom(facts)
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
    ...listStatesOf(
      { name: 'ended', title: '待确认名单', as: 'station', page: 'packages/manager/ended/index' },
      'listEndedSessions',
      { sessions: [] },
    ).map(shot => ({ ...shot, answers: { listEndedSessions: { sessions: ended }, ...shot.answers } })),
    ...statesOf(decide, 'getActivity'),
    {
      ...decide,
      name: 'review-reject',
      title: '审核活动，不通过',
      whole: false,
      act: person => person.taps('不通过'),
    },
    {
      ...decide,
      name: 'review-refused',
      title: '审核活动，是自己发起的',
      whole: false,
      answers: { reviewActivity: { refused: 'OWN_ACTIVITY' } },
      act: async person => {
        await person.taps('通过并发布')
        await person.sees('不能审核自己发起的活动')
      },
    },
    {
      ...decide,
      name: 'review-decided',
      title: '审核活动，已经审核过',
      answers: { getActivity: { activity: { ...review, state: 'published' } } },
    },
    card,
    {
      ...card,
      name: 'identity-already',
      title: '核验身份，早已核验',
      answers: { findPerson: { person: { ...found.person, identity: 'confirmed' } } },
      act: async person => {
        await look(found.person.number, person)
        await person.sees('已经核验过')
      },
    },
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
      name: 'identity-minor',
      title: '核验身份，未成年人',
      whole: true,
      answers: {
        findPerson: { person: { ...found.person, guardian: { name: '苏文秀', number: '487100625935' } } },
      },
      act: async person => {
        await look(found.person.number, person)
        await person.taps('本人和照片是同一个人')
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
