import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { From } from '../../domain/page'
import type { PlaceStore } from '../../domain/place/store'
import type { Item, Key } from '../entity'
import { pageOf } from '../page'
import type { Tables } from '../tables'
import {
  childrenPrefix,
  siteEntity,
  siteKey,
  siteLineEntity,
  siteListPk,
  teamEntity,
  teamKey,
  teamLineEntity,
  teamLinePrefix,
  teamListPk,
} from './item'

type Range = { pk: string; prefix?: string }

const get = async ({ client, name }: Tables, Key: Key): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: name('places'), Key }))).Item

const conditionOf = ({ pk, prefix }: Range) => ({
  KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
  ExpressionAttributeValues: { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) },
})

const listed = <Value>(tables: Tables, range: Range, from: From, fromItem: (item: Item) => Value) =>
  pageOf(tables, { TableName: tables.name('places'), ...conditionOf(range) }, from, fromItem)

const sites =
  (tables: Tables): PlaceStore['sites'] =>
  ({ parent, ...page }) => {
    const below = parent && { prefix: childrenPrefix(parent.path.length, parent.id) }
    return listed(tables, { pk: siteListPk, ...below }, page, siteLineEntity.fromItem)
  }

const teams =
  (tables: Tables): PlaceStore['teams'] =>
  ({ siteId, ...page }) => {
    const range = siteId ? { pk: siteId, prefix: teamLinePrefix } : { pk: teamListPk }
    return listed(tables, range, page, (siteId ? teamLineEntity : teamEntity).fromItem)
  }

export const placeStore = (tables: Tables): PlaceStore => ({
  site: async siteId => {
    const item = await get(tables, siteKey(siteId))
    return item && siteEntity.fromItem(item)
  },
  team: async teamId => {
    const item = await get(tables, teamKey(teamId))
    return item && teamEntity.fromItem(item)
  },
  sites: sites(tables),
  teams: teams(tables),
})
