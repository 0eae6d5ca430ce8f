import { randomBytes } from 'node:crypto'
import { Refused } from '../errors'
import type { IssuedToken, OpenState } from '../state'

const second = 1000
const lifetime = 7200 * second
const renewedBefore = 300 * second
const forcePause = 30 * second
const forcesPerDay = 20
const day = 24 * 60 * 60 * second

/** The stable access token: handed out again while it lives, renewed 5 minutes early, both valid till then. */
export const createTokens = ({ store: { state, changed }, now }: { store: OpenState; now: () => number }) => {
  const issue = (previous: IssuedToken | undefined) => {
    state.previousToken = previous
    state.token = { token: `90_${randomBytes(96).toString('base64url')}`, expiresAt: now() + lifetime }
    changed()
    return state.token
  }
  const normal = () => {
    const token = state.token
    return token && token.expiresAt - now() > renewedBefore ? token : issue(token)
  }
  const forced = () => {
    const last = state.forcedAt.at(-1)
    if (last !== undefined && now() - last < forcePause) return normal()
    state.forcedAt = state.forcedAt.filter(at => now() - at < day)
    if (state.forcedAt.length >= forcesPerDay) throw new Refused(45009)
    state.forcedAt.push(now())
    return issue(undefined)
  }
  return {
    stable: (force: boolean) => {
      const { token, expiresAt } = force ? forced() : normal()
      return { access_token: token, expires_in: Math.floor((expiresAt - now()) / second) }
    },
    /** Throws 41001, 40001 or 42001 unless the token is one that lives. */
    check: (token: string | null) => {
      if (!token) throw new Refused(41001)
      const issued = [state.token, state.previousToken].find(one => one?.token === token)
      if (!issued) throw new Refused(40001)
      if (issued.expiresAt <= now()) throw new Refused(42001)
    },
  }
}

export type Tokens = ReturnType<typeof createTokens>
