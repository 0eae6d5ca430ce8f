import { useKept } from '../../lib/kept'

/** The roster of a session; without a network the one last seen on this phone. */
export const useRoster = (sessionId: string) => {
  const { data, error, refetch } = useKept('getRoster', { sessionId })
  return { roster: data, error, refetch }
}
