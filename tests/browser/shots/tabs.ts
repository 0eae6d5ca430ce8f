import type { Facts } from './demoCounty'
import { listStatesOf, type Shot, statesOf } from './shot'

/** An hour before. */
const earlier = (at: string) => new Date(Date.parse(at) - 60 * 60_000).toISOString()

const later = ({ sessionId, id, title, startAt, endAt, venueName }: Facts['serve']) => ({
  ...{ sessionId, title, startAt, endAt, venueName },
  activityId: id,
})

const home = ({ me, county, going, serve, attend }: Facts): Shot[] => {
  const screen = { name: 'home', title: '首页', as: 'volunteer', page: 'pages/home/index' }
  const inside = { ...going, state: 'inside' as const, startAt: earlier(going.startAt) }
  const more = { county, activities: [] }
  return [
    ...statesOf(screen, 'getHome'),
    { ...screen, name: 'home-visitor', title: '首页，没有登录', as: undefined },
    { ...screen, name: 'home-resident', title: '首页，还没登记', as: 'resident' },
    {
      ...screen,
      name: 'home-inside',
      title: '首页，服务中',
      answers: { getHome: { ...more, me: { ...me, inside, upcoming: [] } } },
    },
    {
      ...screen,
      name: 'home-early',
      title: '首页，已报名，签到还没开放',
      answers: {
        getHome: {
          county,
          activities: [serve, attend],
          me: { ...me, upcoming: [{ ...going, ...later(serve) }] },
        },
      },
    },
    { ...screen, name: 'home-offline', title: '首页，没有信号', answers: { getHome: 'offline' } },
    {
      ...screen,
      name: 'home-empty',
      title: '首页，没有要去的，也没有可以报名的',
      answers: { getHome: { ...more, me: { ...me, upcoming: [] } } },
    },
  ]
}

const activities = ({ serve, attend }: Facts): Shot[] => {
  const screen = { name: 'activities', title: '活动', as: 'volunteer', page: 'pages/activities/index' }
  return [
    ...listStatesOf(screen, 'listActivities', { activities: [] }),
    {
      ...screen,
      name: 'activities-full',
      title: '活动，有报满的',
      answers: { listActivities: { activities: [serve, { ...attend, left: 0 }] } },
    },
  ]
}

const show = (): Shot[] => {
  const screen = { name: 'show', title: '文明秀', as: 'resident', page: 'pages/show/index' }
  return [
    ...listStatesOf(screen, 'listPosts', { posts: [] }),
    {
      ...screen,
      name: 'show-off',
      title: '文明秀，关闭时',
      answers: { listPosts: { posts: [], off: true } },
    },
    {
      ...screen,
      name: 'show-liked',
      title: '文明秀，点过赞',
      answers: { likePost: { liked: true } },
      act: person => person.taps('点赞'),
    },
    {
      ...screen,
      name: 'show-topic',
      title: '文明秀，一个话题',
      act: person => person.taps('# 护河行动'),
    },
    { ...screen, name: 'show-visitor', title: '文明秀，没有登录', as: undefined },
    {
      ...screen,
      name: 'show-topics',
      title: '文明秀，全部话题',
      act: async person => {
        await person.taps('全部话题')
        await person.sees('没有更多了')
      },
    },
  ]
}

const points = ({ me, cheap }: Facts): Shot[] => {
  const screen = { name: 'points', title: '积分', as: 'volunteer', page: 'pages/points/index' }
  const account = { ...me.account, balance: 4 }
  return [
    ...listStatesOf(screen, 'listOffers', { offers: [], account: me.account }),
    { ...screen, name: 'points-visitor', title: '积分，没有登录', as: undefined },
    { ...screen, name: 'points-offer', title: '积分，兑换前', act: person => person.taps(cheap.title) },
    {
      ...screen,
      name: 'points-refused',
      title: '积分，还没有核验身份',
      answers: { redeem: { refused: 'IDENTITY_NEEDED' } },
      act: async person => {
        await person.taps(cheap.title)
        await person.taps(`用 ${cheap.points} 积分兑换`)
        await person.sees('核验身份')
      },
    },
    {
      ...screen,
      name: 'points-short',
      title: '积分，不够兑换',
      answers: { listOffers: { offers: [cheap], account } },
      act: person => person.taps(cheap.title),
    },
    {
      ...screen,
      name: 'points-sold-out',
      title: '积分，兑完了',
      answers: { listOffers: { offers: [{ ...cheap, left: 0 }], account: me.account } },
      act: person => person.taps(cheap.title),
    },
  ]
}

const me = (): Shot[] => {
  const screen = { name: 'me', title: '我的', as: 'volunteer', page: 'pages/me/index' }
  return [
    ...statesOf(screen, 'getMe'),
    { ...screen, name: 'me-visitor', title: '我的，没有登录', as: undefined },
    { ...screen, name: 'me-resident', title: '我的，还没登记', as: 'resident' },
    { ...screen, name: 'me-leader', title: '我的，队长', as: 'leader' },
    { ...screen, name: 'me-manager', title: '我的，管理员', as: 'institute' },
    { ...screen, name: 'me-merchant', title: '我的，商家', as: 'merchant' },
    { ...screen, name: 'me-clerk', title: '我的，店员', as: 'clerk' },
  ]
}

/** The five tabs. */
export const tabShots = (facts: Facts): Shot[] => [
  ...home(facts),
  ...activities(facts),
  ...show(),
  ...points(facts),
  ...me(),
]
