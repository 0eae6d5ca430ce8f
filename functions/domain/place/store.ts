import type { SiteKind } from '../../contracts/place'

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
  /** Sites below a parent, or all from the center down; teams of a site, or all. A page and where it ended. */
  sites(input: {
    parentId?: string
    after?: string
    limit: number
  }): Promise<{ items: Site[]; after?: string }>
  teams(input: { siteId?: string; after?: string; limit: number }): Promise<{ items: Team[]; after?: string }>
}
