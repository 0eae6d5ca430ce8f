import * as z from 'zod'
import type { Page } from './common'
import { cursor, id } from './common.input'
import type { TeamOut } from './team'

export const listTeamsInput = z.lazy(() => z.strictObject({ siteId: id('sit').optional(), cursor }))

/** What each request takes and answers. */
export type TeamApi = {
  listTeams: { in: z.input<typeof listTeamsInput>; out: Page<'teams', TeamOut> }
}
