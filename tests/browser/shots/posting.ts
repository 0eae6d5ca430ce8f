import type { PostOut } from '../../../functions/contracts/show'
import { board, post } from '../../support/catalogue/show'
import { drawnPhoto } from '../../support/mainJob/drawnPhoto'
import { listStatesOf, type Shot, statesOf } from './shot'

const written = (more: Partial<PostOut> = {}) =>
  post(0, {
    ...{ id: 'pos_shown', state: 'checking', author: '周*', photos: [], likes: 0, liked: false },
    ...{ text: '今天沿着河捡了三袋垃圾，水边干净多了。', at: '2026-11-22T08:00:00Z' },
    ...{ topicId: undefined, topicName: undefined, activity: undefined },
    ...more,
  })
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
      name: 'compose-wordless',
      title: '发文明秀，没有写就发布',
      act: person => person.taps('发布'),
    },
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
        await person.sees('请修改后再提交')
      },
    },
    {
      ...screen,
      name: 'compose-done',
      title: '发文明秀，已提交',
      answers: { createPost: { post: written() } },
      act: async person => {
        await person.fills('正文', words)
        await person.taps('发布')
        await person.sees('已提交')
      },
    },
    {
      ...screen,
      name: 'compose-off',
      title: '发文明秀，关闭时',
      answers: { listPosts: { posts: [], off: true } },
    },
    { ...screen, name: 'compose-resident', title: '发文明秀，还没登记', as: 'resident' },
    {
      ...screen,
      name: 'compose-topics',
      title: '发文明秀，选话题',
      act: async person => {
        await person.taps('话题')
        await person.sees('没有更多了')
      },
    },
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

const boardPage = { as: 'resident', page: 'packages/volunteer/board/index' }

const shown = (): Shot[] => [
  ...listStatesOf(
    { name: 'my-posts', title: '我发的', as: 'volunteer', page: 'packages/volunteer/my-posts/index' },
    'listPosts',
    { posts: [] },
  ),
  {
    name: 'my-posts-states',
    title: '我发的，审核中、未通过、已撤下',
    as: 'volunteer',
    page: 'packages/volunteer/my-posts/index',
    answers: {
      listPosts: {
        posts: [
          written(),
          written({ id: 'pos_2', state: 'refused', reason: '照片里有能认出的孩子，请换一张再发。' }),
          written({ id: 'pos_3', state: 'removed' }),
        ],
      },
    },
  },
  ...statesOf({ ...boardPage, name: 'board', title: '点赞周榜' }, 'getBoard'),
  {
    ...boardPage,
    name: 'board-before',
    title: '点赞周榜，上周',
    act: async person => {
      await person.taps('上周')
      await person.sees('已经定榜')
    },
  },
  {
    ...boardPage,
    name: 'board-empty',
    title: '点赞周榜，没有内容',
    answers: { getBoard: board({ updatedAt: '2026-11-23T05:40:00Z', posts: [] }) },
  },
  { ...boardPage, name: 'board-post', title: '点赞周榜，看一条', act: person => person.taps('第 1 名') },
]

/** Writing a 文明秀, and what became of it. */
export const postingShots = (): Shot[] => [...compose(), ...shown()]
