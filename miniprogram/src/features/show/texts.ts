import { mostPhotoBytes } from '../../../../functions/contracts/limits'
import type { PostState } from '../../../../functions/contracts/show'

export const postStates: Record<PostState, string> = {
  checking: '审核中',
  published: '已发布',
  refused: '未通过',
  removed: '已撤下',
}

export const show = {
  tab: '文明秀',
  latest: '最新',
  topic: (name: string) => `# ${name}`,
  allTopics: '全部话题',
  noTopic: '不选话题',
  none: '还没有人发文明秀',
  noneHint: '参加活动后，来说说今天做了什么',
  noneOfTopic: '这个话题还没有人发',
  noneOfTopicHint: '来做第一个说说的人',
  off: '文明秀暂未开放',
  offHint: '开放后，大家做的好事会出现在这里',
  write: '发文明秀',
  writeLabel: '写一条文明秀',
  mine: '我发的',
  seenAt: (activity: string) => `现场签到　${activity}`,
  whole: '全文',
  photo: (at: number) => `第 ${at} 张照片`,
  photoCount: (count: number) => `共 ${count} 张`,
  like: '点赞',
  share: '看看大家做的好事',
}

export const board = {
  title: '点赞周榜',
  weeks: { now: '本周', before: '上周' },
  frozen: '已经定榜',
  until: (time: string) => `统计到${time}，下周一 0 点定榜`,
  none: { now: '本周还没有上榜的文明秀', before: '上周没有上榜的文明秀' },
  noneHint: '看到好事，点个赞',
  likes: (likes: number) => `${likes} 赞`,
  rank: (rank: number) => `第 ${rank} 名`,
}

export const post = {
  title: '发文明秀',
  text: '正文',
  placeholder: '今天做了什么？说一件小事就好',
  addPhoto: '加照片',
  photos: (count: number, most: number) => `照片 ${count}/${most}，可以不放`,
  removePhoto: (at: number) => `去掉第 ${at} 张照片`,
  sendAgain: '没传上去，点一下重传',
  sendingPhotos: (done: number, all: number) => `正在上传照片 ${done}/${all}`,
  missing: {
    text: '请先写一两句话，说说今天做了什么。',
    photos: '有照片没传上去。点照片重传，或者去掉它再发布。',
  },
  photoTooBig: `这张照片超过 ${mostPhotoBytes / 2 ** 20} MB，请换一张。`,
  careful: '请不要拍到能认出的孩子和被帮助的人，也不要写他们的姓名、学校、住址。',
  topic: '话题',
  optional: '可不选',
  record: '服务记录',
  noRecord: '不关联',
  tied: '已关联',
  chooseRecord: '关联一次服务',
  recordNote: '关联后会显示“现场签到”和活动名称',
  noRecords: '还没有可以关联的服务记录',
  publish: '发布',
  checking: '已提交，正在审核',
  checkingHint: '通过后大家就能看到。结果会写在“我发的”里。',
  published: '已经发布',
  publishedHint: '大家在文明秀里能看到了。',
  seeMine: '看我发的',
  backToShow: '回到文明秀',
  volunteersOnly: '登记成为志愿者后，就能发文明秀',
  register: '现在登记',
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
