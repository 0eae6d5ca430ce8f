import type { BoardOut, PostOut, TopicOut } from '../../../functions/contracts/show'
import type { ShowApi } from '../../../functions/contracts/show.input'
import type { Examples } from './example'
import { inHours } from './inHours'
import { page } from './page'

const topics: TopicOut[] = [
  { id: 'top_1', name: '周末妈妈', description: '' },
  { id: 'top_2', name: 'E起学党史', description: '' },
  { id: 'top_3', name: '移风易俗', description: '' },
]

const photo = (n: number) => ({
  small: `https://media.example.cn/photos/${n}/small.webp`,
  large: `https://media.example.cn/photos/${n}/large.webp`,
})

export const post = (n = 0, more: Partial<PostOut> = {}): PostOut => ({
  id: `pos_01KA${n}`,
  state: 'published',
  author: '陈*',
  text: '今天陪孩子们读完了《夏洛的网》，有个孩子说下周想自己念。',
  photos: [photo(n), photo(n + 100), photo(n + 200)],
  likes: 128 - n,
  liked: n % 3 === 0,
  at: inHours(-0.2 * (n + 1)),
  topicId: 'top_1',
  topicName: '周末妈妈',
  activity: { title: '周末妈妈 · 陪读两小时', siteName: '炮车镇实践所' },
  ...more,
})

const ranked = (n: number) => ({ ...post(n, { photos: [photo(n)] }), rank: n + 1 })

export const board = (more: Partial<BoardOut> = {}): BoardOut => ({
  ...{ week: '2026-W47', frozen: false, updatedAt: inHours(0.4) },
  notice: '榜单仅作展示，不作考核依据',
  posts: page(3, ranked),
  ...more,
})

export const showExamples: Examples<ShowApi> = {
  listTopics: { request: {}, answer: () => ({ topics }) },
  createPost: {
    request: {
      text: '今天陪孩子们读完了一本书。',
      photoIds: ['pho_none'],
      topicId: 'top_none',
      attendanceId: 'att_none',
      key: 'sample key',
    },
    answer: ({ text }) => ({ post: post(0, { text, state: 'checking' }) }),
  },
  listPosts: {
    request: { kind: 'topic', topicId: 'top_none' },
    answer: () => ({ posts: page(20, n => post(n)) }),
  },
  getPost: { request: { postId: 'pos_none' }, answer: () => ({ post: post() }) },
  likePost: { request: { postId: 'pos_none', key: 'sample key' }, answer: () => ({ liked: true }) },
  unlikePost: { request: { postId: 'pos_none', key: 'sample key' }, answer: () => ({ liked: false }) },
  getBoard: {
    request: { week: '2026-W47' },
    answer: () => board(),
    full: () => board({ posts: page(50, ranked) }),
  },
}
