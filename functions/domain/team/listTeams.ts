import type { TeamOut } from '../../contracts/team'
import type { Deps } from '../deps'
import { readPage } from '../page'
import { refuse } from '../refusal'
import { teamOut } from './team'

type Input = { siteId?: string | undefined; cursor?: string | undefined }

const limit = 100

/** The teams of a site, or of the whole county. */
export const listTeams = async (
  deps: Pick<Deps, 'keys' | 'places' | 'teams'>,
  { siteId, cursor }: Input,
): Promise<{ teams: TeamOut[]; cursor?: string }> => {
  if (siteId !== undefined && !(await deps.places.site(siteId))) return refuse('NOT_FOUND', 'siteId')
  const asked = { scope: { endpoint: 'listTeams', filter: siteId }, cursor, limit }
  const { items, next } = await readPage(deps.keys.cursor, asked, from =>
    deps.teams.teams({ siteId, ...from }),
  )
  return { teams: items.map(teamOut), ...next }
}
