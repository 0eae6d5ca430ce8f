import { randomBytes } from 'node:crypto'
import { Refused } from '../errors'
import type { Count } from '../quota'
import type { OpenState } from '../state'
import type { Accounts } from './accounts'

const reusable = /^persona:([^:]{1,64})$/
const single = /^once:([^:]{1,64}):([^:]{1,64})$/

type Options = { store: OpenState; accounts: Accounts; count: Count }

const perMinute = 100

/** code2session: `persona:NAME` serves for ever (a convenience of the demo), `once:NAME:NONCE` once. */
export const createLogin = ({ store: { state, changed }, accounts, count }: Options) => {
  const nameOf = (code: string) => {
    const name = (reusable.exec(code) ?? single.exec(code))?.[1]
    if (!name) throw new Refused(40029)
    if (state.usedCodes[code]) throw new Refused(40163)
    return name
  }
  const spend = (code: string) => {
    if (!single.test(code)) return
    state.usedCodes[code] = true
    changed()
  }
  return (code: string) => {
    const name = nameOf(code)
    count(`login ${name}`, { minute: perMinute })
    const { openid, risk } = accounts.open(name)
    spend(code)
    if (risk === 4) throw new Refused(40226)
    return { openid, session_key: randomBytes(16).toString('base64') }
  }
}
