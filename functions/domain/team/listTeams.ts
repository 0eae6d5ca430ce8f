import type { TeamOut } from '../../contracts/team'
import type { Deps } from '../deps'
import { readPage } from '../page'
import type { Team } from '../place/store'
import { refuse } from '../refusal'

type Input = { siteId?: string | undefined; cursor?: string | undefined }

const limit = 100

const toTeamOut = ({ id, name, kind, siteId }: Team): TeamOut => ({ id, name, kind, siteId })

/** The teams of a site, or of the whole county. */
export const listTeams = async (
  deps: Pick<Deps, 'keys' | 'places'>,
  { siteId, cursor }: Input,
): Promise<{ teams: TeamOut[]; cursor?: string }> => {
  if (siteId !== undefined && !(await deps.places.site(siteId))) return refuse('NOT_FOUND', 'siteId')
  const asked = { scope: { endpoint: 'listTeams', filter: siteId }, cursor, limit }
  const { items, next } = await readPage(deps.keys.cursor, asked, from =>
    deps.places.teams({ siteId, ...from }),
  )
  return { teams: items.map(toTeamOut), ...next }
}
