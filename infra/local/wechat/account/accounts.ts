import { createHash } from 'node:crypto'
import type { RiskRank } from '../commandShape'
import { Refused } from '../errors'
import type { OpenState } from '../state'

const twoHours = 2 * 60 * 60_000

/** The openid of the person NAME in one mini-program: the same on every machine, so seeds can name it. */
export const openidOf = (appId: string, name: string) =>
  `o${createHash('sha256').update(`${appId}:${name}`).digest('base64url').slice(0, 27)}`

type Options = { appId: string; store: OpenState; now: () => number }

/** The WeChat users that have opened this mini-program. */
export const createAccounts = ({ appId, store: { state, changed }, now }: Options) => {
  const named = (name: string) => {
    const openid = openidOf(appId, name)
    const account = state.accounts[openid] ?? { name, risk: 0 as RiskRank }
    state.accounts[openid] = account
    changed()
    return { openid, account }
  }
  const known = (openid: unknown) => {
    const account = typeof openid === 'string' ? state.accounts[openid] : undefined
    if (!account) throw new Refused(40003)
    return account
  }
  return {
    known,
    /** Opens the mini-program: it counts as visited until `leave`, as it does in a hand. */
    open: (name: string) => {
      const { openid, account } = named(name)
      account.leftAt = undefined
      return { openid, risk: account.risk }
    },
    leave: (name: string) => {
      named(name).account.leftAt = now()
    },
    setRisk: (name: string, rank: RiskRank) => {
      named(name).account.risk = rank
    },
    /** Throws 61010 unless the mini-program is open or was within two hours. */
    visited: (openid: unknown) => {
      const account = known(openid)
      if (account.leftAt !== undefined && now() - account.leftAt > twoHours) throw new Refused(61010)
      return account
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>
