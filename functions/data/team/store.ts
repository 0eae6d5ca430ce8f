import type { TeamStore } from '../../domain/team/store'
import { get } from '../get'
import { inPartition, pageOf } from '../page'
import type { Tables } from '../tables'
import { teamEntity, teamKey, teamLineEntity, teamLinePrefix, teamListPk } from './item'

const teams =
  (tables: Tables): TeamStore['teams'] =>
  ({ siteId, ...page }) => {
    const range = siteId ? inPartition(siteId, teamLinePrefix) : inPartition(teamListPk)
    const query = { TableName: tables.name('places'), ...range }
    return pageOf(tables, query, page, (siteId ? teamLineEntity : teamEntity).fromItem)
  }

export const teamStore = (tables: Tables): TeamStore => ({
  team: async teamId => {
    const item = await get(tables, 'places', teamKey(teamId))
    return item && teamEntity.fromItem(item)
  },
  teams: teams(tables),
})
