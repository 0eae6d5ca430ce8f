import { type Site, siteShape } from '../../domain/place/place'
import { defineEntity, type Item, type Key } from '../entity'

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

/** All items of a site; they are only ever written together. */
export const siteItems = (site: Site): (Item & Key)[] => [
  siteEntity.toItem(site),
  siteLineEntity.toItem(site),
]
