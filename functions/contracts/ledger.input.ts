import * as z from 'zod'
import type { Page } from './common'
import { cursor } from './common.input'
import type { EntryOut } from './ledger'

export const listEntriesInput = z.lazy(() => z.strictObject({ cursor }))

/** What each request takes and answers. */
export type LedgerApi = {
  listEntries: { in: z.input<typeof listEntriesInput>; out: Page<'entries', EntryOut> }
}
