import type { ActivityOut, SessionOut } from '../../../functions/contracts/activity'
import type { Facts } from './demoCounty'
import { type Shot, statesOf } from './shot'

const pageOf = ({ id, sessionId }: { id: string; sessionId: string }) =>
  `packages/volunteer/activity/index?activityId=${id}&sessionId=${sessionId}`

const over = { startAt: '2026-01-10T06:00:00.000Z', endAt: '2026-01-10T08:00:00.000Z' }
const risk = '我已了解风险，自愿参加'

/** One activity, by how far the person is with it. */
export const activityShots = ({ serve, attend, going, detail }: Facts): Shot[] => {
  const screen = { name: 'activity', title: '活动详情', as: 'volunteer', page: pageOf(serve) }
  const mine = pageOf({ id: going.activityId, sessionId: going.sessionId })
  const changed = (part: Partial<SessionOut>): { activity: ActivityOut } => ({
    activity: { ...detail, sessions: detail.sessions.map(session => ({ ...session, ...part })) },
  })
  return [
    ...statesOf(screen, 'getActivity'),
    { ...screen, name: 'activity-whole', title: '活动详情，全页', whole: true },
    { ...screen, name: 'activity-attend', title: '活动详情，来参加', page: pageOf(attend), whole: true },
    { ...screen, name: 'activity-mine', title: '活动详情，已报名', page: mine, whole: true },
    { ...screen, name: 'activity-visitor', title: '活动详情，没有登录', as: undefined },
    { ...screen, name: 'activity-resident', title: '活动详情，还没登记', as: 'resident' },
    {
      ...screen,
      name: 'activity-refused',
      title: '活动详情，没有报上名',
      answers: { signUp: { refused: 'SESSION_FULL' } },
      act: async person => {
        await person.taps(risk)
        await person.taps('报名')
        await person.sees('这一场名额已满')
      },
    },
    {
      ...screen,
      name: 'activity-cancel',
      title: '活动详情，取消报名前',
      page: mine,
      act: async person => {
        await person.taps('取消报名')
        await person.sees('取消这次报名？')
      },
    },
    {
      ...screen,
      name: 'activity-full',
      title: '活动详情，名额已满',
      answers: { getActivity: changed({ left: 0 }) },
    },
    {
      ...screen,
      name: 'activity-walk-in',
      title: '活动详情，没报名的人已在现场',
      answers: {
        getActivity: changed({ walkIn: 'open', startAt: going.startAt, endAt: going.endAt }),
      },
    },
    {
      ...screen,
      name: 'activity-held',
      title: '活动详情，签到还没有上传',
      page: mine,
      answers: {
        checkIn: 'offline',
        getActivity: changed({ mine: 'signed-up', startAt: going.startAt, endAt: going.endAt }),
      },
      act: async person => {
        await person.opens('packages/volunteer/check/index?direction=in&code=none')
        await person.sees('签到已存在手机里')
        await person.opens(mine)
        await person.sees('签到已保存')
      },
    },
    {
      ...screen,
      name: 'activity-inside',
      title: '活动详情，服务中',
      answers: { getActivity: changed({ mine: 'inside' }) },
    },
    {
      ...screen,
      name: 'activity-mine-early',
      title: '活动详情，已报名，签到还没开放',
      answers: { getActivity: changed({ mine: 'signed-up' }) },
    },
    {
      ...screen,
      name: 'activity-missed',
      title: '活动详情，报了名没有来',
      answers: { getActivity: changed({ mine: 'signed-up', ...over }) },
    },
    {
      ...screen,
      name: 'activity-confirmed',
      title: '活动详情，已完成',
      answers: { getActivity: changed({ mine: 'confirmed' }) },
    },
    {
      ...screen,
      name: 'activity-reviewing',
      title: '活动详情，还在审核',
      as: 'leader',
      answers: { getActivity: { activity: { ...detail, state: 'reviewing' } } },
    },
    {
      ...screen,
      name: 'activity-gone',
      title: '活动详情，已撤下',
      answers: { getActivity: { refused: 'NOT_FOUND' } },
    },
    {
      ...screen,
      name: 'activity-broken-link',
      title: '活动详情，链接不完整',
      page: 'packages/volunteer/activity/index?activityId=act_1',
    },
  ]
}
