import type { PlaceStore } from '../../domain/place/store'
import { get } from '../get'
import { inPartition, pageOf } from '../page'
import type { Tables } from '../tables'
import { childrenPrefix, siteEntity, siteKey, siteLineEntity, siteListPk } from './item'

const sites =
  (tables: Tables): PlaceStore['sites'] =>
  ({ parent, ...page }) => {
    const below = parent && childrenPrefix(parent.path.length, parent.id)
    const query = { TableName: tables.name('places'), ...inPartition(siteListPk, below) }
    return pageOf(tables, query, page, siteLineEntity.fromItem)
  }

export const placeStore = (tables: Tables): PlaceStore => ({
  site: async siteId => {
    const item = await get(tables, 'places', siteKey(siteId))
    return item && siteEntity.fromItem(item)
  },
  sites: sites(tables),
})
