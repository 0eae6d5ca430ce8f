import type { TeamOut } from '../../contracts/place'
import { openCursor, sealCursor } from '../cursor'
import type { Deps } from '../deps'
import { pageSize } from './page'
import type { Team } from './store'

type Input = { siteId?: string | undefined; cursor?: string | undefined }

const toTeamOut = ({ id, name, kind, siteId }: Team): TeamOut => ({ id, name, kind, siteId })

/** The teams of a site, or of the whole county. */
export const listTeams = async (
  deps: Pick<Deps, 'keys' | 'places'>,
  { siteId, cursor }: Input,
): Promise<{ teams: TeamOut[]; cursor?: string }> => {
  const scope = { endpoint: 'listTeams', filter: siteId }
  const after = openCursor(deps.keys.cursor, scope, cursor)
  const slice = await deps.places.teams({ siteId, after, limit: pageSize })
  const next = slice.after ? { cursor: sealCursor(deps.keys.cursor, scope, slice.after) } : {}
  return { teams: slice.items.map(toTeamOut), ...next }
}
