import type { From, Slice } from '../page'
import type { Team } from './team'

export type TeamStore = {
  team(teamId: string): Promise<Team | undefined>
  /** The teams of a site, or all of the county, by id. */
  teams(input: From & { siteId?: string | undefined }): Promise<Slice<Team>>
}
