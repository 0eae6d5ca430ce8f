/** Words that every screen uses. */
export const common = {
  product: '文明实践',
  back: '返回',
  home: '首页',
  retry: '再试一次',
  loading: '正在加载',
  more: '正在加载更多',
  end: '没有更多了',
  known: '知道了',
  close: '关闭',
  care: '关怀版',
  standard: '标准版',
  on: '开',
  off: '关',
  login: '登录',
  seeActivities: '看看有什么活动',
  hours: '小时',
  points: '积分',
  kept: (time: string) => `没有网络，显示的是 ${time} 的内容。扫码签到照常可用。`,
}

/** Before WeChat hands out anything personal. */
export const privacyGate = {
  title: '使用前请您同意',
  text: '只有在您点击时，我们才读取位置、手机号或照片：位置用来核对是否在活动地点，手机号用来联系您，照片用来发文明秀。不同意也可以浏览和报名。',
  read: '查看《隐私保护指引》',
  agree: '同意',
  disagree: '暂不同意',
}

/** Before a check-in uses the place for the first time. */
export const placeGate = {
  title: '签到时使用您的位置吗',
  purpose: '用来证明您到了现场，时长和积分当场计入。',
  kept: '签到、签退时各读取一次，只留下离集合点的距离，位置不保存。',
  choice: '不用也能签到，队长点名确认后计入。',
  later: '以后可到“隐私与个人信息”更改。',
  agree: '同意使用位置',
  refuse: '不用，由队长点名确认',
}
