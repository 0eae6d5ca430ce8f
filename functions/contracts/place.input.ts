import * as z from 'zod'
import type { Page } from './common'
import { cursor, id } from './common.input'
import type { SiteOut } from './place'

export const listSitesInput = z.lazy(() => z.strictObject({ parentId: id('sit').optional(), cursor }))

/** What each request takes and answers. */
export type PlaceApi = {
  listSites: { in: z.input<typeof listSitesInput>; out: Page<'sites', SiteOut> }
}
