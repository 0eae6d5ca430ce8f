import type { Direction } from '../../../../../functions/contracts/attendance'
import { leastMinutes } from '../../../../../functions/contracts/earning'
import type { WaitReason } from '../../../lib/waitReason'

export const check = {
  in: '签到',
  out: '签退',
  working: { in: '正在签到', out: '正在签退' },
  workingHint: '请稍等',
  doneIn: (time: string) => `您已签到 ${time}`,
  doneOut: '已签退',
  away: (distance: string) => `距集合点 ${distance}`,
  activity: '活动',
  how: '方式',
  end: '结束',
  minutes: '计入时长',
  counting: '时长',
  countsFrom: (time: string) => `从 ${time} 开始计`,
  points: '积分',
  rememberOut: (time: string) => `${time}，记得扫码签退`,
  leaving: {
    serve: '离开前请扫码签退。没有签退的，由队长确认离开时间后再计时长。',
    attend: '离开前请扫码签退。',
  },
  byName: '队长会点名确认您到场，确认后计入时长和积分。',
  onPlace: '现场扫码（计积分）',
  onWord: '现场扫码（待队长确认）',
  offline: '无信号时扫码（待队长确认）',
  asGuest: '到场参加（不计时长）',
  confirmLater: '确认后计入',
  thanks: '时长和积分已经记下，辛苦了。',
  short: `不足 ${leastMinutes} 分钟不计积分，时长照实记录。`,
  noPlace: '这次没有位置，或离集合点较远。',
  noSignal: '扫码时没有信号。',
  waits: '队长或管理员确认后，时长和积分就会计入，您不用再做什么。',
  held: { in: '签到已存在手机里', out: '签退已存在手机里' },
  heldTexts: {
    signal: '现在没有信号。有信号后会自动上传，队长确认后计入。您不用再做什么。',
    busy: '系统现在忙。稍后会自动上传，队长确认后计入。您不用再做什么。',
    upgrade: '小程序版本太旧。请关闭后重新打开以更新，更新后会自动上传，队长确认后计入。',
    login: '登录已过期。请到“我的”重新登录，登录后会自动上传，队长确认后计入。',
  } satisfies Record<WaitReason, string>,
  refused: { in: '没有签到成功', out: '没有签退成功' },
  again: '再扫一次',
  none: { in: '还没有扫签到码', out: '还没有扫签退码' },
  noneText: '请扫队长手机上的码。',
  scan: { in: '扫码签到', out: '扫码签退' },
}

export const heldScans = {
  held: '待上传',
  heldScan: (direction: Direction, time: string) => `${direction === 'in' ? '签到' : '签退'}　${time} 扫码`,
  scansWait: (count: number, when: string) => `${count} 次扫码待上传，${when}`,
  scansRefused: (count: number) => `${count} 次扫码没有成功，点这里看原因`,
  dismiss: '知道了',
}
