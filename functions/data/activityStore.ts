import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Activity, type Session, shardsOf } from '../domain/activity/activity'
import type { ActivityStore } from '../domain/activity/store'
import type { From } from '../domain/page'
import { activityEntity, calendarEntity, sessionEntity, shardKey, teamActivityEntity } from './activity'
import { createActivity, reviewActivity } from './activityWrites'
import type { Item, Key } from './entity'
import { readAll } from './readAll'
import type { Tables } from './tables'

const get = async (tables: Tables, Key: Key, fresh = false): Promise<Item | undefined> => {
  const TableName = tables.name('activities')
  const { Item } = await tables.client.send(new GetCommand({ TableName, Key, ConsistentRead: fresh }))
  return Item
}

const takenAt = (item: Item | undefined) => (typeof item?.taken === 'number' ? item.taken : 0)

const shardKeys = (session: Session) => shardsOf(session).map((_, index) => shardKey(session.id, index))

/** Places taken of several sessions, by shard, in one batch of reads. */
const takenOf = async (
  tables: Tables,
  sessions: Session[],
  options?: { fresh?: boolean },
): Promise<Map<string, number[]>> => {
  const keys = sessions.flatMap(shardKeys)
  const items = await readAll(tables, 'activities', keys, options)
  const byKey = new Map(items.map(item => [`${item.pk}/${item.sk}`, takenAt(item)]))
  const of = (session: Session) => shardKeys(session).map(({ pk, sk }) => byKey.get(`${pk}/${sk}`) ?? 0)
  return new Map(sessions.map(session => [session.id, of(session)]))
}

const leftOf = (session: Session, taken: number[] = []) =>
  Math.max(0, session.capacity - taken.reduce((sum, count) => sum + count, 0))

const page = async (tables: Tables, pk: string, { after, limit }: From, forward: boolean, from = '') => {
  const { Items = [], LastEvaluatedKey } = await tables.client.send(
    new QueryCommand({
      TableName: tables.name('activities'),
      KeyConditionExpression: 'pk = :pk AND sk > :from',
      ExpressionAttributeValues: { ':pk': pk, ':from': from || ' ' },
      ScanIndexForward: forward,
      Limit: limit,
      ...(after ? { ExclusiveStartKey: { pk, sk: after } } : {}),
    }),
  )
  return { items: Items, ...(LastEvaluatedKey ? { after: String(LastEvaluatedKey.sk) } : {}) }
}

const calendar: (tables: Tables) => ActivityStore['calendar'] = tables => async input => {
  const pk = `calendar#${input.siteId ?? 'county'}`
  const { items, ...rest } = await page(tables, pk, input, true, input.now.toISOString())
  const sessions = items.map(item => calendarEntity.fromItem(item).session)
  const taken = await takenOf(tables, sessions)
  return {
    items: sessions.map(session => ({ session, left: leftOf(session, taken.get(session.id)) })),
    ...rest,
  }
}

const ofTeam: (tables: Tables) => ActivityStore['ofTeam'] = tables => async (teamId, from) => {
  const { items, ...rest } = await page(tables, `team#${teamId}`, from, false)
  const ids = items.map(item => teamActivityEntity.fromItem(item).activityId)
  const found = await readAll(
    tables,
    'activities',
    ids.map(id => ({ pk: id, sk: 'activity' })),
  )
  const byId = new Map(found.map(item => [String(item.pk), activityEntity.fromItem(item)]))
  return { items: ids.flatMap(id => byId.get(id) ?? []), ...rest }
}

const toReview: (tables: Tables) => ActivityStore['toReview'] =
  tables =>
  async (siteId, { after, limit }) => {
    const { Items = [], LastEvaluatedKey } = await tables.client.send(
      new QueryCommand({
        TableName: tables.name('activities'),
        IndexName: 'byReviewer',
        KeyConditionExpression: 'reviewPk = :pk',
        ExpressionAttributeValues: { ':pk': `review#${siteId}` },
        Limit: limit,
        ...(after ? { ExclusiveStartKey: JSON.parse(after) } : {}),
      }),
    )
    const items: Activity[] = Items.map(item => activityEntity.fromItem(item))
    return { items, ...(LastEvaluatedKey ? { after: JSON.stringify(LastEvaluatedKey) } : {}) }
  }

export const activityStore = (tables: Tables): ActivityStore => ({
  activity: async (activityId, { fresh } = {}) => {
    const item = await get(tables, { pk: activityId, sk: 'activity' }, fresh)
    return item && activityEntity.fromItem(item)
  },
  session: async (sessionId, { fresh } = {}) => {
    const item = await get(tables, { pk: sessionId, sk: 'session' }, fresh)
    return item && sessionEntity.fromItem(item)
  },
  create: activity => createActivity(tables, activity),
  review: after => reviewActivity(tables, after),
  taken: async (session, options) => (await takenOf(tables, [session], options)).get(session.id) ?? [],
  calendar: calendar(tables),
  ofTeam: ofTeam(tables),
  toReview: toReview(tables),
})
