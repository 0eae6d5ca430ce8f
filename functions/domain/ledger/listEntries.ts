import type * as z from 'zod'
import type { Page } from '../../contracts/common'
import type { EntryOut } from '../../contracts/ledger'
import type { listEntriesInput } from '../../contracts/ledger.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { readPage } from '../page'
import { toEntryOut } from './entry/entry'

const pageSize = 20

/** The person's own movements of points, newest first. */
export const listEntries = async (
  deps: Pick<Deps, 'keys' | 'ledger'>,
  actor: Actor,
  input: z.output<typeof listEntriesInput>,
): Promise<Page<'entries', EntryOut>> => {
  const scope = { endpoint: 'listEntries', personId: actor.personId }
  const asked = { scope, cursor: input.cursor, limit: pageSize }
  const page = await readPage(deps.keys.cursor, asked, from => deps.ledger.entries(actor.personId, from))
  return { entries: page.items.map(toEntryOut), ...page.next }
}
