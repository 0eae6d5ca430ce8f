import type { SiteOut } from '../../contracts/place'
import { openCursor, sealCursor } from '../cursor'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { pageSize } from './page'
import type { Site } from './store'

type Input = { parentId?: string | undefined; cursor?: string | undefined }

const toSiteOut = ({ id, name, kind, parentId }: Site): SiteOut => ({
  id,
  name,
  kind,
  ...(parentId ? { parentId } : {}),
})

const parentOf = async ({ places }: Pick<Deps, 'places'>, parentId: string | undefined) =>
  parentId === undefined ? undefined : ((await places.site(parentId)) ?? refuse('NOT_FOUND', 'parentId'))

/** The sites right below a parent, or the whole county: the center, then institutes, then stations. */
export const listSites = async (
  deps: Pick<Deps, 'keys' | 'places'>,
  { parentId, cursor }: Input,
): Promise<{ sites: SiteOut[]; cursor?: string }> => {
  const scope = { endpoint: 'listSites', filter: parentId }
  const after = openCursor(deps.keys.cursor, scope, cursor)
  const parent = await parentOf(deps, parentId)
  const slice = await deps.places.sites({ parent, after, limit: pageSize })
  const next = slice.after ? { cursor: sealCursor(deps.keys.cursor, scope, slice.after) } : {}
  return { sites: slice.items.map(toSiteOut), ...next }
}
