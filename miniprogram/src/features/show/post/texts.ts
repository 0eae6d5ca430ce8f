import type { PostState } from '../../../../../functions/contracts/show'

export const postStates: Record<PostState, string> = {
  checking: '审核中',
  published: '已发布',
  refused: '未通过',
  removed: '已撤下',
}

export const post = {
  seenAt: (activity: string) => `现场签到　${activity}`,
  whole: '全文',
  photoCount: (count: number) => `共 ${count} 张`,
  like: '点赞',
}

export const myPosts = {
  title: '我发的',
  none: '您还没有发过文明秀',
  noneHint: '参加活动后，说说今天做了什么',
  checking: '正在审核，通过后大家就能看到。',
  rewrite: '改一改再发',
  refused: (reason?: string) => reason ?? '内容不适合公开，请修改后再发一条。',
  removed: (reason?: string) => reason ?? '这一条已经撤下，别人看不到了。',
}
