import type * as z from 'zod'
import type { Page } from '../../contracts/common'
import type { EntryOut, listEntriesInput } from '../../contracts/mall'
import { openCursor, sealCursor } from '../cursor'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { toEntryOut } from './entry'

const pageSize = 20

/** The person's own movements of points, newest first. */
export const listEntries = async (
  deps: Pick<Deps, 'keys' | 'mall'>,
  actor: Actor,
  input: z.output<typeof listEntriesInput>,
): Promise<Page<'entries', EntryOut>> => {
  const scope = { endpoint: 'listEntries', personId: actor.personId }
  const from = openCursor(deps.keys.cursor, scope, input.cursor)
  const { items, after } = await deps.mall.entries(actor.personId, { after: from, limit: pageSize })
  const cursor = after && sealCursor(deps.keys.cursor, scope, after)
  return { entries: items.map(toEntryOut), ...(cursor ? { cursor } : {}) }
}
