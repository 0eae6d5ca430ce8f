import type { SiteOut } from '../../contracts/place'
import type { Deps } from '../deps'
import { readPage } from '../page'
import { refuse } from '../refusal'
import { siteOut } from './place'

type Input = { parentId?: string | undefined; cursor?: string | undefined }

/** A county's institutes fit into one page, its stations into five. */
const limit = 100

const parentOf = async ({ places }: Pick<Deps, 'places'>, parentId: string | undefined) =>
  parentId === undefined ? undefined : ((await places.site(parentId)) ?? refuse('NOT_FOUND', 'parentId'))

/** The sites right below a parent, or the whole county: the center, then institutes, then stations. */
export const listSites = async (
  deps: Pick<Deps, 'keys' | 'places'>,
  { parentId, cursor }: Input,
): Promise<{ sites: SiteOut[]; cursor?: string }> => {
  const parent = await parentOf(deps, parentId)
  const asked = { scope: { endpoint: 'listSites', filter: parentId }, cursor, limit }
  const { items, next } = await readPage(deps.keys.cursor, asked, from =>
    deps.places.sites({ parent, ...from }),
  )
  return { sites: items.map(siteOut), ...next }
}
