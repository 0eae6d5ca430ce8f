import { useEffect } from 'react'
import type { RosterOut } from '../../../../functions/contracts/attendance'
import { useEndpoint } from '../../lib/query'
import { now } from '../../platform/clock'
import { load, save } from '../../platform/storage'

type Kept = { sessionId: string; at: string; out: RosterOut }

/** The roster of a session; without a network the one last seen on this phone, and as of when. */
export const useRoster = (sessionId: string) => {
  const { data, error, refetch, dataUpdatedAt } = useEndpoint('getRoster', { sessionId })
  useEffect(() => {
    if (data) save('roster', { sessionId, at: now().toISOString(), out: data } satisfies Kept)
  }, [data, sessionId])
  const kept = data ? undefined : load<Kept>('roster')
  const old = kept?.sessionId === sessionId ? kept : undefined
  return {
    roster: data ?? old?.out,
    at: data ? new Date(dataUpdatedAt) : old && new Date(old.at),
    error,
    refetch,
  }
}
