import type { Attendance, CheckedIn } from '../../../functions/contracts/attendance'
import type { Facts } from './facts'
import { listStatesOf, type Shot, statesOf } from './shot'

const register = (): Shot[] => {
  const screen = {
    name: 'register',
    title: '登记',
    as: 'resident',
    page: 'packages/volunteer/register/index',
    whole: true,
  }
  return [
    screen,
    { ...screen, name: 'register-wrong', title: '登记，没有填完', act: person => person.taps('登记') },
  ]
}

const activity = ({ serve, attend, going }: Facts): Shot[] => {
  const pageOf = ({ id, sessionId }: { id: string; sessionId: string }) =>
    `packages/volunteer/activity/index?activityId=${id}&sessionId=${sessionId}`
  const screen = { name: 'activity', title: '活动详情', as: 'volunteer', page: pageOf(serve) }
  const mine = pageOf({ id: going.activityId, sessionId: going.sessionId })
  return [
    ...statesOf(screen, 'getActivity'),
    { ...screen, name: 'activity-whole', title: '活动详情，全页', whole: true },
    { ...screen, name: 'activity-attend', title: '活动详情，来参加', page: pageOf(attend), whole: true },
    { ...screen, name: 'activity-mine', title: '活动详情，已报名', page: mine, whole: true },
    { ...screen, name: 'activity-visitor', title: '活动详情，没有登录', as: undefined },
    {
      ...screen,
      name: 'activity-gone',
      title: '活动详情，已撤下',
      answers: { getActivity: { refused: 'NOT_FOUND' } },
    },
  ]
}

const check = ({ going, served }: Facts): Shot[] => {
  const page = (direction: string) => `packages/volunteer/check/index?direction=${direction}&code=shown`
  const inn = { as: 'volunteer', page: page('in') }
  const out = { as: 'volunteer', page: page('out') }
  const inside: CheckedIn = {
    ...going,
    state: 'inside',
    checkedInAt: going.startAt,
    distance: 24,
    proof: 'place',
  }
  const { proof: _, ...unproven } = served
  const waiting: Attendance = { ...unproven, state: 'waiting', points: 0 }
  return [
    {
      ...inn,
      name: 'check-in',
      title: '签到，成功',
      act: person => person.sees('已签到'),
      answers: { checkIn: { attendance: inside } },
    },
    { ...inn, name: 'check-in-working', title: '签到，正在核对', answers: { checkIn: 'never' } },
    {
      ...inn,
      name: 'check-in-refused',
      title: '签到，没有成功',
      act: person => person.sees('没有签到成功'),
      answers: { checkIn: { refused: 'CODE_STALE' } },
    },
    {
      ...inn,
      name: 'check-in-offline',
      title: '签到，没有信号',
      act: person => person.sees('签到已存在手机里'),
      answers: { checkIn: 'offline' },
    },
    {
      ...out,
      name: 'check-out',
      title: '签退，时长和积分',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: served } },
    },
    {
      ...out,
      name: 'check-out-waiting',
      title: '签退，等队长确认',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: waiting } },
    },
  ]
}

const own = (): Shot[] => [
  {
    name: 'my-code',
    title: '志愿者码',
    as: 'volunteer',
    page: 'packages/volunteer/code/index',
    act: person => person.sees('请队长扫这个码'),
  },
  ...listStatesOf(
    { name: 'records', title: '服务记录', as: 'volunteer', page: 'packages/volunteer/records/index' },
    'listAttendances',
    { attendances: [] },
  ),
  { name: 'help', title: '投诉与建议', as: 'volunteer', page: 'packages/volunteer/help/index' },
  {
    name: 'privacy',
    title: '隐私与个人信息',
    as: 'volunteer',
    page: 'packages/volunteer/privacy/index',
    whole: true,
  },
]

/** From registering to the record of a service. */
export const joiningShots = (facts: Facts): Shot[] => [
  ...register(),
  ...activity(facts),
  ...check(facts),
  ...own(),
]
