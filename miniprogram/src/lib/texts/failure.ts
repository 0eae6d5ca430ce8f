export const failureTexts = {
  offline: '没有网络。请检查手机信号，然后再试一次。',
  late: '网络太慢，没有等到回应。请再试一次，不会重复提交。',
  nobody: '还没有登录上。请在有信号的地方重新打开小程序，登录后再试。',
  strange: '系统出了点问题，请稍后再试。',
}
