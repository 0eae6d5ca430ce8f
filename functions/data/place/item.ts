import * as z from 'zod'
import type { Site, Team } from '../../domain/place/store'
import { defineEntity, type Item, type Key } from '../entity'

const siteShape = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['center', 'institute', 'station', 'point']),
    parentId: z.string().optional(),
    path: z.array(z.string()).min(1),
  }),
) satisfies z.ZodType<Site>

const teamShape = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['corps', 'detachment', 'squad']),
    siteId: z.string(),
  }),
) satisfies z.ZodType<Team>

export const siteKey = (siteId: string): Key => ({ pk: siteId, sk: 'site' })
export const siteListPk = 'sites'

/** The list runs from the center down; the children of a site stand together, under its depth and id. */
export const childrenPrefix = (parentDepth: number, parentId: string) => `${parentDepth}#${parentId}#`

/** A site, for whoever knows its id. */
export const siteEntity = defineEntity({
  type: 'site',
  v: 1,
  shape: siteShape,
  key: ({ id }) => siteKey(id),
})

/** The same site, in the county's list. */
export const siteLineEntity = defineEntity({
  type: 'siteLine',
  v: 1,
  shape: siteShape,
  key: ({ id, parentId = '', path }) => ({
    pk: siteListPk,
    sk: `${childrenPrefix(path.length - 1, parentId)}${id}`,
  }),
})

export const teamListPk = 'teams'
export const teamKey = (teamId: string): Key => ({ pk: teamListPk, sk: teamId })
export const teamLinePrefix = 'team#'

/** A team, for whoever knows its id, and in the county's list, which runs by id. */
export const teamEntity = defineEntity({
  type: 'team',
  v: 1,
  shape: teamShape,
  key: ({ id }) => teamKey(id),
})

/** The same team, beside its site. */
export const teamLineEntity = defineEntity({
  type: 'teamLine',
  v: 1,
  shape: teamShape,
  key: ({ id, siteId }) => ({ pk: siteId, sk: `${teamLinePrefix}${id}` }),
})

/** All items of a site; they are only ever written together. */
export const siteItems = (site: Site): (Item & Key)[] => [
  siteEntity.toItem(site),
  siteLineEntity.toItem(site),
]

/** All items of a team; they are only ever written together. */
export const teamItems = (team: Team): (Item & Key)[] => [
  teamEntity.toItem(team),
  teamLineEntity.toItem(team),
]
