export const mall = {
  tab: '积分',
  points: (points: number) => `${points} 分`,
  left: (left: number) => (left > 0 ? `剩 ${left}` : '已兑完'),
  none: '暂时没有可以兑换的项目',
  noneHint: '商家上新后会出现在这里',
  canRedeem: '可以兑换',
}
