export const show = {
  tab: '文明秀',
  latest: '最新',
  none: '还没有人发文明秀',
  noneHint: '参加活动后，来说说今天做了什么',
  noneOfTopic: '这个话题还没有人发',
  noneOfTopicHint: '来做第一个说说的人',
  off: '文明秀暂未开放',
  offHint: '开放后，大家做的好事会出现在这里',
  write: '发文明秀',
  writeLabel: '写一条文明秀',
  mine: '我发的',
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
