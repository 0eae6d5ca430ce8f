import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { RiskRank } from './commandShape'

/** A WeChat user who has opened the mini-program; `leftAt` (ms) is when it was closed, absent while open. */
type Account = { name: string; leftAt?: number; risk: RiskRank }

/** An access token and when it ends (ms). */
export type IssuedToken = { token: string; expiresAt: number }

/** A picture check that was accepted and whose verdict has not been delivered yet. */
export type PendingCheck = { traceId: string; openid: string; url: string }

/** What WeChat remembers, and the stand-in across restarts. */
type State = {
  accounts: Record<string, Account>
  usedCodes: Record<string, true>
  token?: IssuedToken
  previousToken?: IssuedToken
  forcedAt: number[]
  checks: Record<string, PendingCheck>
}

const empty = (): State => ({ accounts: {}, usedCodes: {}, forcedAt: [], checks: {} })

const load = (file: string): State => {
  try {
    return { ...empty(), ...(JSON.parse(readFileSync(file, 'utf8')) as State) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return empty()
    throw error
  }
}

/** A rename is whole or not at all, so a kill between two writes leaves the older state. */
const save = (file: string, state: State) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

/** Opens the state; `changed` saves it once per turn of the event loop, `close` at once. */
export const openState = (file?: string) => {
  const state = file ? load(file) : empty()
  let pending: NodeJS.Immediate | undefined
  const write = () => {
    pending = undefined
    if (file) save(file, state)
  }
  return {
    state,
    changed: () => {
      pending ??= setImmediate(write)
    },
    close: () => {
      if (!pending) return
      clearImmediate(pending)
      write()
    },
  }
}

export type OpenState = ReturnType<typeof openState>
