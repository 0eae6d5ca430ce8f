import type { AttendanceState } from '../../../../functions/contracts/activity'
import type { AttendanceClass, Direction } from '../../../../functions/contracts/attendance'
import { leastMinutes } from '../../../../functions/contracts/earning'
import type { WaitReason } from '../../lib/waitReason'

export const attendanceStates: Record<AttendanceState, string> = {
  'signed-up': '已报名',
  inside: '服务中',
  waiting: '待确认',
  confirmed: '已确认',
  cancelled: '已取消',
}

export const attendanceClasses: Record<AttendanceClass, string> = {
  onsite: '签到时长',
  backfilled: '补录时长',
  historic: '历史时长',
}

/** When what waits on the phone goes up. */
export const soon: Record<WaitReason, string> = {
  signal: '有信号后自动上传',
  busy: '稍后自动上传',
  upgrade: '更新小程序后自动上传',
  login: '重新登录后自动上传',
}

export const records = {
  short: `不满 ${leastMinutes} 分钟不计积分`,
  title: '服务记录',
  missed: '未签到',
  neverLeft: '未签退',
  none: '还没有服务记录',
  noneHint: '参加一次活动，就会记在这里',
  hours: (hours: string) => `${hours} 小时`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  plus: (points: number) => `+${points} 分`,
}

export const next = {
  scanIn: '扫码签到',
  scanOut: '扫码签退',
  opens: (time: string) => `${time} 开放签到`,
  see: '查看活动',
  begunScanIn: '已经开始？扫码签到',
  signedUp: '已报名',
  inside: '服务中',
  held: '待上传',
  saved: (direction: Direction, when: string) => `${direction === 'in' ? '签到' : '签退'}已保存，${when}`,
  scanAgain: { in: '再扫一次签到码', out: '再扫一次签退码' },
  showCode: '出示我的码',
  orScanIn: '让队长扫，或自己扫码签到',
  orScanOut: '让队长扫，或自己扫码签退',
}
