import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type CalendarLine, lineNow } from '../../domain/activity/calendar/calendarLine'
import { isOver } from '../../domain/activity/session/session'
import type { ActivityStore } from '../../domain/activity/store'
import type { From, Slice } from '../../domain/page'
import type { Item } from '../entity'
import { fullPage } from '../page'
import { readAll } from '../readAll'
import type { Tables } from '../tables'
import { activityEntity, calendarEntity } from './item'

/** A list is read as it stood when its first page was: who pages on meets every activity once, however long it takes. */
type Reading = { siteId: string; begun: string; now: string }

const stretch = async (
  tables: Tables,
  { siteId, begun, now }: Reading,
  { after: from, limit }: From,
): Promise<Slice<Item>> => {
  const query = new QueryCommand({
    TableName: tables.name('activities'),
    KeyConditionExpression: 'pk = :pk AND sk > :from',
    FilterExpression:
      '(attribute_not_exists(standsFrom) OR standsFrom < :begun) AND (#session.endAt >= :now OR later > :none)',
    ExpressionAttributeNames: { '#session': 'session' },
    ExpressionAttributeValues: {
      ':pk': `calendar#${siteId}`,
      ':from': from,
      ':begun': begun,
      ':now': now,
      ':none': 0,
    },
    Limit: limit,
  })
  const { Items = [], LastEvaluatedKey } = await tables.client.send(query)
  return { items: Items, ...(LastEvaluatedKey ? { after: String(LastEvaluatedKey.sk) } : {}) }
}

/** What ended since the first page was read stands no more: the activity's next session does. */
const standing = async (tables: Tables, lines: CalendarLine[], now: Date): Promise<CalendarLine[]> => {
  const over = lines.filter(({ session }) => isOver(session, now))
  const keys = over.map(({ session }) => ({ pk: session.activityId, sk: 'activity' }))
  const activities = (await readAll(tables, 'activities', keys)).map(activityEntity.fromItem)
  const nextOf = new Map(activities.map(({ id, sessions }) => [id, lineNow(sessions, now)]))
  return lines.flatMap(line => (over.includes(line) ? (nextOf.get(line.session.activityId) ?? []) : line))
}

export const calendar: (tables: Tables, takenIn: ActivityStore['takenIn']) => ActivityStore['calendar'] =
  (tables, takenIn) =>
  async ({ siteId = 'county', now, after: place, limit }) => {
    const [begun = '', from = ''] = (place ?? `${now.toISOString()} ${now.toISOString()}`).split(' ')
    const reading = { siteId, begun, now: now.toISOString() }
    const read = (place: From) => stretch(tables, reading, place)
    const { items, after } = await fullPage(read, ({ sk }) => String(sk), { after: from, limit })
    const lines = await standing(tables, items.map(calendarEntity.fromItem), now)
    const taken = await takenIn(lines.map(({ session }) => session))
    const listed = lines.map(({ session, later }) => ({
      session,
      left: Math.max(0, session.capacity - (taken.get(session.id) ?? 0)),
      sessionsLeft: later + 1,
    }))
    return { items: listed, ...(after ? { after: `${begun} ${after}` } : {}) }
  }
