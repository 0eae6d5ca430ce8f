export const show = {
  tab: '文明秀',
  none: '还没有人发文明秀',
  noneHint: '参加活动后，来说说今天做了什么',
  likes: (count: number) => `${count} 个赞`,
}
