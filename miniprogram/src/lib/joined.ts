import { useEndpoint } from './query'

/** In which sessions the person has a place or is, as far as the first tab told this phone; asks nobody. */
export const useJoined = (): ReadonlyMap<string, 'signed-up' | 'inside'> => {
  const { data } = useEndpoint('getHome', { scope: 'town' }, { enabled: false })
  const { inside, upcoming = [] } = data?.me ?? {}
  const joined = new Map<string, 'signed-up' | 'inside'>()
  for (const { sessionId } of upcoming) joined.set(sessionId, 'signed-up')
  if (inside) joined.set(inside.sessionId, 'inside')
  return joined
}
