import type { SiteKind } from '../../contracts/place'
import type { From, Slice } from '../page'

export type Site = {
  id: string
  name: string
  kind: SiteKind
  parentId?: string | undefined
  /** Ids from the center down to this site itself. */
  path: string[]
}
export type Team = { id: string; name: string; kind: 'corps' | 'detachment' | 'squad'; siteId: string }

export type PlaceStore = {
  site(siteId: string): Promise<Site | undefined>
  team(teamId: string): Promise<Team | undefined>
  /** The sites right below a parent, or all of the county from the center down. */
  sites(input: From & { parent?: Site | undefined }): Promise<Slice<Site>>
  /** The teams of a site, or all of the county, by id. */
  teams(input: From & { siteId?: string | undefined }): Promise<Slice<Team>>
}
