export const failureTexts = {
  offline: '没有网络。请检查手机信号，然后再试一次。',
  late: '网络太慢，没有等到回应。请再试一次，不会重复提交。',
  strange: '系统出了点问题，请稍后再试。',
}
