import type { FailureCode } from '../../../lib/failure'
import type { WaitReason } from '../../../lib/waitReason'

export const leaderWord = {
  done: (count: number) => `已确认 ${count} 人`,
  refused: (name: string, why: string) => `${name}：${why}`,
  /** Why somebody could not be checked in: the refusals speak to whoever scans for themselves. */
  notLetIn: {
    SESSION_FULL: '名额已满，没有签到。',
    NOT_SIGNED_UP: '没有报名，这一场也不接受现场报名。',
    INSIDE_ANOTHER: '还在另一场活动中，请先在那一场签退。',
    SESSION_CLOSED: '这一场已经结束，不能再签到。',
    NOT_FOUND: '没有这个平台编号，请核对志愿者码。',
  } satisfies Partial<Record<FailureCode, string>> as Record<string, string | undefined>,
  held: {
    signal: '没有信号，已存在手机里，有信号后自动上传。',
    busy: '系统现在忙，已存在手机里，稍后自动上传。',
    upgrade: '小程序版本太旧，已存在手机里，更新后自动上传。请关闭后重新打开。',
    login: '登录已过期，已存在手机里，重新登录后自动上传。',
  } satisfies Record<WaitReason, string>,
  arrived: (name: string) => `${name}已签到`,
  hadLeft: (name: string, time: string) => `${name}已于 ${time} 签退，这次没有再签到。`,
  thisOne: '这位志愿者',
  arrivedUnlisted: '已签到，记入名单',
}
