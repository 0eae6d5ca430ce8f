export const venueCode = {
  directions: { in: '签到', out: '签退' },
  hint: { in: '来了扫这个码，没有信号也能用', out: '离开前扫这个码，没有信号也能用' },
  next: (seconds: number) => `${seconds} 秒后换新码`,
  label: { in: '签到码', out: '签退码' },
  notOpen: (time: string) => `${time} 起可以扫`,
  over: {
    in: '这一场已结束，签到码不能用了。要签退的人请扫签退码，其他人请按名单确认。',
    out: '这一场已结束，码不能用了。请按名单确认。',
  },
  none: '第一次出示码要联网一次，之后没有信号也能用。请走到有信号的地方再试。',
  scan: '扫志愿者码',
  roster: '按名单点到',
}
