import { drawnPhoto } from '../../support/mainJob/drawnPhoto'
import type { Facts } from './facts'
import { listStatesOf, type Shot, statesOf } from './shot'

const words = '今天沿着河捡了三袋垃圾，水边干净多了。有个小朋友问我们在做什么，也跟着捡了一路。'

const compose = (): Shot[] => {
  const screen = {
    name: 'compose',
    title: '发文明秀',
    as: 'volunteer',
    page: 'packages/volunteer/compose/index',
  }
  return [
    screen,
    {
      ...screen,
      name: 'compose-filled',
      title: '发文明秀，写好了',
      act: async person => {
        await person.fills('正文', words)
        await person.addsPhoto('加照片', await drawnPhoto())
        await person.sees('照片 1/9，可以不放')
      },
    },
    {
      ...screen,
      name: 'compose-photo-failed',
      title: '发文明秀，照片没传上去',
      answers: { createUpload: { refused: 'TOO_MANY_REQUESTS' } },
      act: async person => {
        await person.fills('正文', words)
        await person.addsPhoto('加照片', await drawnPhoto())
        await person.sees('没传上去，点一下重传')
        await person.taps('发布')
        await person.sees('有照片没传上去')
      },
    },
    {
      ...screen,
      name: 'compose-refused',
      title: '发文明秀，文字没有通过',
      answers: { createPost: { refused: 'TEXT_REFUSED' } },
      act: async person => {
        await person.fills('正文', words)
        await person.taps('发布')
        await person.sees('请修改后再发')
      },
    },
    {
      ...screen,
      name: 'compose-done',
      title: '发文明秀，已提交',
      answers: {
        createPost: {
          post: {
            ...{ id: 'pos_shown', state: 'checking', author: '周*', text: words, photos: [], likes: 0 },
            ...{ liked: false, at: '2026-11-22T08:00:00Z' },
          },
        },
      },
      act: async person => {
        await person.fills('正文', words)
        await person.taps('发布')
        await person.sees('已提交')
      },
    },
    { ...screen, name: 'compose-resident', title: '发文明秀，还没登记', as: 'resident' },
    {
      ...screen,
      name: 'compose-records',
      title: '发文明秀，关联一次服务',
      act: async person => {
        await person.taps('服务记录')
        await person.sees('不关联')
      },
    },
  ]
}

const shown = (): Shot[] => [
  ...listStatesOf(
    { name: 'my-posts', title: '我发的', as: 'volunteer', page: 'packages/volunteer/my-posts/index' },
    'listPosts',
    { posts: [] },
  ),
  ...statesOf(
    { name: 'board', title: '点赞周榜', as: 'resident', page: 'packages/volunteer/board/index' },
    'getBoard',
  ),
  {
    name: 'board-before',
    title: '点赞周榜，上周',
    as: 'resident',
    page: 'packages/volunteer/board/index',
    act: person => person.taps('上周'),
  },
]

const spent = ({ me, voucher }: Facts): Shot[] => {
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
  ]
}

/** What is shown of a day of service, and what its points become. */
export const afterwardsShots = (facts: Facts): Shot[] => [...compose(), ...shown(), ...spent(facts)]
