/** WeChat's access token and when it ends (milliseconds since 1970). */
export type StoredToken = { token: string; expiresAt: number }

/** Where all functions of a cell share the access token. */
export type TokenStore = {
  read(): Promise<StoredToken | undefined>
  /** True for the one caller that may renew the token until then. */
  tryLease(until: number): Promise<boolean>
  write(token: string, expiresAt: number): Promise<void>
}

type TokenOptions = { request: () => Promise<StoredToken>; store: TokenStore; now: () => Date }

const renewedBefore = 5 * 60_000
const leaseLength = 10_000

/**
 * The stable access token: from memory, else from the store, else from WeChat. In its last five minutes the old
 * and the new token are both good, so whoever has no lease goes on with the old one. Without any, asking is
 * harmless: normal mode hands out the same token to all.
 */
export const createTokenSource = ({ request, store, now }: TokenOptions) => {
  let cached: StoredToken | undefined
  const livesFor = (milliseconds: number) =>
    cached !== undefined && cached.expiresAt - now().getTime() > milliseconds ? cached.token : undefined

  const renew = async () => {
    cached = await request()
    await store.write(cached.token, cached.expiresAt)
    return cached.token
  }
  const renewOrKeep = async () => {
    const leased = await store.tryLease(now().getTime() + leaseLength)
    return (leased ? undefined : livesFor(0)) ?? renew()
  }
  return {
    get: async (): Promise<string> => {
      const remembered = livesFor(renewedBefore)
      if (remembered) return remembered
      cached = await store.read()
      return livesFor(renewedBefore) ?? renewOrKeep()
    },
    /** Another token than the one WeChat refused: the store's if somebody renewed it, else a new one. */
    replace: async (refused: string): Promise<string> => {
      cached = await store.read()
      const stored = livesFor(0)
      return stored && stored !== refused ? stored : renew()
    },
  }
}
