import { useQuery } from '@tanstack/react-query'
import type { TeamOut } from '../../../../functions/contracts/team'
import type { Failure } from '../../lib/failure'
import { call } from '../../lib/request'
import { usePerson } from '../../lib/session'

/** Reads on through the pages of teams until it comes to the one asked for. */
const findTeam = async (teamId: string): Promise<TeamOut | null> => {
  let cursor: string | undefined
  do {
    const page = await call('listTeams', { cursor })
    const team = page.teams.find(({ id }) => id === teamId)
    if (team) return team
    cursor = page.cursor
  } while (cursor)
  return null
}

/** The team that the person leads; null when there is none. */
export const useMyTeam = () => {
  const teamId = usePerson()?.scopes.teamIds[0]
  return useQuery<TeamOut | null, Failure>({
    queryKey: ['listTeams', teamId],
    queryFn: () => findTeam(teamId ?? ''),
    enabled: teamId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
