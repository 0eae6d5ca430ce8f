/** Words that every screen uses. */
export const common = {
  back: '返回',
  home: '首页',
  retry: '再试一次',
  loading: '正在加载',
  more: '正在加载更多',
  end: '没有更多了',
  known: '知道了',
  close: '关闭',
  on: '开',
  off: '关',
  login: '登录',
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

export const signIn = {
  noLogin: '没能登录，请再试一次。',
  noLoginHere: '浏览器里只能浏览，请在微信小程序里登录。',
}
