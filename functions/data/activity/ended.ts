import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Session } from '../../domain/activity/session/session'
import type { ActivityStore } from '../../domain/activity/store'
import type { Item } from '../entity'
import type { Tables } from '../tables'
import { calendarEntity, calendarsOf } from './item'

type Range = { from: string; to: string; limit: number }

/** The last of the calendars that a site stands in is its own: of the site and all below. */
const calendarOf = (place: { path: string[] }) => calendarsOf(place).at(-1) ?? ''

const readBack = async (tables: Tables, calendar: string, { from, to, limit }: Range): Promise<Item[]> => {
  const query = new QueryCommand({
    TableName: tables.name('activities'),
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': `calendar#${calendar}`, ':from': from, ':to': to },
    ScanIndexForward: false,
    Limit: limit,
  })
  return (await tables.client.send(query)).Items ?? []
}

const latestFirst = (a: Item, b: Item) => (String(a.sk) < String(b.sk) ? 1 : -1)
const sessionOf = (item: Item): Session => calendarEntity.fromItem(item).session

/**
 * All calendars are read back from the same place and put in one order. One more than the page holds is read: it is
 * where the next page begins.
 */
export const endedSessions: (tables: Tables) => ActivityStore['ended'] =
  tables =>
  async ({ places, since, now, after, limit }) => {
    const range = { from: since.toISOString(), to: after ?? now.toISOString(), limit: limit + 1 }
    if (range.to < range.from) return { items: [] }
    const lists = await Promise.all(places.map(place => readBack(tables, calendarOf(place), range)))
    const items = lists.flat().sort(latestFirst)
    const next = items[limit]
    return { items: items.slice(0, limit).map(sessionOf), ...(next ? { after: String(next.sk) } : {}) }
  }
