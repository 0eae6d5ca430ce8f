import type { Accounts } from './account/accounts'
import type { WechatCommand } from './commandShape'
import { Refused } from './errors'
import type { Pushes } from './push/pushes'

/** Carries commands out, and throws the failures that were ordered. */
export const createObedience = (pushes: Pushes, accounts: Accounts) => {
  const failures = new Map<string, { errcode: number; times: number }>()
  return {
    obey: ({ push, format, fail, left, risk }: WechatCommand) => {
      if (format) pushes.setFormat(format)
      if (push) pushes.setMode(push)
      if (fail) failures.set(fail.path, { ...fail })
      if (left) accounts.leave(left)
      if (risk) accounts.setRisk(risk.name, risk.rank)
    },
    failIfTold: (path: string) => {
      const failure = failures.get(path)
      if (!failure || failure.times === 0) return
      failure.times -= 1
      throw new Refused(failure.errcode)
    },
  }
}
