export const mall = {
  tab: '积分',
  balance: '可用积分',
  expiring: (points: number, date: string) => `其中 ${points} 分 ${date} 到期`,
  points: (points: number) => `${points} 分`,
  left: (left: number) => (left > 0 ? `剩 ${left}` : '已兑完'),
  none: '暂时没有可以兑换的项目',
  noneHint: '商家上新后会出现在这里',
}
