import { useKept } from '../../lib/kept'

/** The roster of a session; without a network the one last seen on this phone, and as of when. */
export const useRoster = (sessionId: string) => {
  const { data, at, error, refetch } = useKept('getRoster', { sessionId })
  return { roster: data, at: new Date(at), error, refetch }
}
