export const code = {
  title: '志愿者码',
  forLeader: '请队长扫这个码',
  offline: '没有信号也能出示',
  none: '登记成为志愿者后，就有自己的码',
  register: '现在登记',
}
