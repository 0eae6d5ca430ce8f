export type TopicOut = { id: string; name: string; description: string }

export const postStates = ['checking', 'published', 'refused', 'removed'] as const
export type PostState = (typeof postStates)[number]

export type PostOut = {
  id: string
  state: PostState
  author: string
  text: string
  /** The text goes on; `getPost` has the whole of it. */
  more?: boolean
  photos: { small: string; large: string }[]
  likes: number
  liked: boolean
  at: string
  topicId?: string
  topicName?: string
  /** The activity the author was seen at, and its station, when the post is tied to a service record. */
  activity?: { title: string; siteName: string }
  /** Why it was not published, for its author. */
  reason?: string
}

export type BoardOut = {
  week: string
  frozen: boolean
  updatedAt: string
  /** Always shown with a board. */
  notice: string
  posts: (PostOut & { rank: number })[]
}

export const showEndpoints = {
  listTopics: { method: 'GET', path: '/v1/topics' },
  createPost: { method: 'POST', path: '/v1/posts' },
  listPosts: { method: 'GET', path: '/v1/posts' },
  getPost: { method: 'GET', path: '/v1/posts/:postId' },
  likePost: { method: 'POST', path: '/v1/posts/:postId/like' },
  unlikePost: { method: 'POST', path: '/v1/posts/:postId/unlike' },
  getBoard: { method: 'GET', path: '/v1/board' },
} as const

export const showRefusals = {
  SHOW_OFF: '文明秀暂未开放。',
} as const
