import { useKept } from '../../lib/kept'
import { now } from '../../platform/clock'

/** The roster of a session; without a network the one last seen on this phone, and as of when. */
export const useRoster = (sessionId: string) => {
  const { data, keptAt, error, refetch } = useKept('getRoster', { sessionId })
  return { roster: data, at: keptAt ? new Date(keptAt) : now(), error, refetch }
}
