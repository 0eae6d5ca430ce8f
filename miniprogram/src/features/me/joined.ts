import type { MeOut } from '../../../../functions/contracts/me'
import { useEndpoint } from '../../lib/query'
import type { Joined } from '../activity/canJoin'

/** In which sessions a person has a place or is. */
export const joinedOf = (me: Pick<MeOut, 'inside' | 'upcoming'> | undefined): Joined => {
  const { inside, upcoming = [] } = me ?? {}
  const joined = new Map<string, 'signed-up' | 'inside'>()
  for (const { sessionId } of upcoming) joined.set(sessionId, 'signed-up')
  if (inside) joined.set(inside.sessionId, 'inside')
  return joined
}

/** The same of whoever is here, as far as the first tab told this phone; asks nobody. */
export const useJoined = (): Joined =>
  joinedOf(useEndpoint('getHome', { scope: 'town' }, { enabled: false }).data?.me)
