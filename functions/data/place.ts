import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { From } from '../domain/page'
import type { PlaceStore } from '../domain/place/store'
import type { Item, Key } from './entity'
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
} from './placeItems'
import type { Tables } from './tables'

type Range = { pk: string; prefix?: string }

const get = async ({ client, name }: Tables, Key: Key): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: name('places'), Key }))).Item

const conditionOf = ({ pk, prefix }: Range) => ({
  KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
  ExpressionAttributeValues: { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) },
})

const pageOf = async ({ client, name }: Tables, range: Range, { after, limit }: From) => {
  const start = after ? { ExclusiveStartKey: { pk: range.pk, sk: after } } : {}
  const query = new QueryCommand({
    TableName: name('places'),
    ...conditionOf(range),
    Limit: limit,
    ...start,
  })
  const { Items = [], LastEvaluatedKey: last } = await client.send(query)
  return { items: Items, ...(last ? { after: String(last.sk) } : {}) }
}

const sites =
  (tables: Tables): PlaceStore['sites'] =>
  async ({ parent, ...page }) => {
    const below = parent && { prefix: childrenPrefix(parent.path.length, parent.id) }
    const { items, ...rest } = await pageOf(tables, { pk: siteListPk, ...below }, page)
    return { items: items.map(siteLineEntity.fromItem), ...rest }
  }

const teams =
  (tables: Tables): PlaceStore['teams'] =>
  async ({ siteId, ...page }) => {
    const range = siteId ? { pk: siteId, prefix: teamLinePrefix } : { pk: teamListPk }
    const { items, ...rest } = await pageOf(tables, range, page)
    return { items: items.map((siteId ? teamLineEntity : teamEntity).fromItem), ...rest }
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
