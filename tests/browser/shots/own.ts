import type { Facts } from './demoCounty'
import { listStatesOf, type Shot } from './shot'

const code = (): Shot[] => {
  const screen = { as: 'volunteer', page: 'packages/volunteer/code/index' }
  return [
    { ...screen, name: 'my-code', title: '志愿者码', act: person => person.sees('请队长扫这个码') },
    { ...screen, name: 'my-code-resident', title: '志愿者码，还没登记', as: 'resident' },
    {
      ...screen,
      name: 'my-code-error',
      title: '志愿者码，没有取到',
      answers: { getMe: { refused: 'BUSY' } },
    },
  ]
}

/** What a person has of their own: the code, the record, their rights. */
export const ownShots = ({ served }: Facts): Shot[] => [
  ...code(),
  ...listStatesOf(
    { name: 'records', title: '服务记录', as: 'volunteer', page: 'packages/volunteer/records/index' },
    'listAttendances',
    { attendances: [] },
  ),
  {
    name: 'records-kinds',
    title: '服务记录，待确认、补录、取消、没有来的',
    as: 'volunteer',
    page: 'packages/volunteer/records/index',
    answers: {
      listAttendances: {
        attendances: [
          { ...served, id: 'att_1', state: 'waiting', points: 0 },
          { ...served, id: 'att_2', class: 'backfilled', points: 0 },
          { ...served, id: 'att_3', class: 'historic', points: 0 },
          { ...served, id: 'att_4', kind: 'attend', points: 0 },
          { ...served, id: 'att_5', state: 'cancelled', minutes: 0, points: 0 },
          { ...served, id: 'att_7', minutes: 0, points: 0 },
          { ...served, id: 'att_6', state: 'signed-up', minutes: 0, points: 0 },
        ],
      },
    },
  },
  { name: 'help', title: '投诉与建议', as: 'volunteer', page: 'packages/volunteer/help/index' },
  {
    name: 'privacy',
    title: '隐私与个人信息',
    as: 'volunteer',
    page: 'packages/volunteer/privacy/index',
    whole: true,
  },
  {
    name: 'privacy-no-place',
    title: '隐私与个人信息，不使用位置',
    as: 'volunteer',
    page: 'packages/volunteer/privacy/index',
    act: person => person.taps('签到时使用位置'),
    whole: true,
  },
  {
    name: 'privacy-leave',
    title: '隐私与个人信息，退出登录前',
    as: 'volunteer',
    page: 'packages/volunteer/privacy/index',
    act: async person => {
      await person.taps('退出登录')
      await person.sees('在这台手机上退出登录？')
    },
  },
]
