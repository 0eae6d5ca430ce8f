import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Activity } from '../../domain/activity/activity'
import { shardsOf } from '../../domain/activity/places/shards'
import type { Session } from '../../domain/activity/session/session'
import type { ActivityStore } from '../../domain/activity/store'
import type { Item } from '../entity'
import { get } from '../get'
import { pageOf } from '../page'
import { readAll } from '../readAll'
import type { Tables } from '../tables'
import { calendar } from './calendar'
import { endedSessions } from './ended'
import { activityEntity, sessionEntity, teamActivityEntity } from './item'
import { activityMoves } from './moves'
import { shardKey } from './places'

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

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

const takenIn: (tables: Tables) => ActivityStore['takenIn'] = tables => async sessions =>
  new Map([...(await takenOf(tables, sessions))].map(([id, shards]) => [id, sum(shards)]))

type Part = { pk: string; limit: number }

const stretchOf = async (tables: Tables, { limit }: Part, query: Partial<QueryCommandInput>) => {
  const TableName = tables.name('activities')
  const command = new QueryCommand({ TableName, Limit: limit, ...query })
  const { Items = [], LastEvaluatedKey } = await tables.client.send(command)
  return { items: Items, ...(LastEvaluatedKey ? { after: String(LastEvaluatedKey.sk) } : {}) }
}

/**
 * Goes on by the condition and not from a start key: DynamoDB refuses one outside the range, and there the last item of
 * the page before stands once its time is over.
 */
const onwards = (tables: Tables, part: Part & { from: string }) =>
  stretchOf(tables, part, {
    KeyConditionExpression: 'pk = :pk AND sk > :from',
    ExpressionAttributeValues: { ':pk': part.pk, ':from': part.from },
  })

const backwards = (tables: Tables, part: Part & { before: string }) =>
  stretchOf(tables, part, {
    KeyConditionExpression: 'pk = :pk AND sk < :before',
    ExpressionAttributeValues: { ':pk': part.pk, ':before': part.before },
    ScanIndexForward: false,
  })

const activitiesOf = async (tables: Tables, lines: Item[]): Promise<Activity[]> => {
  const ids = lines.map(item => teamActivityEntity.fromItem(item).activityId)
  const keys = ids.map(id => ({ pk: id, sk: 'activity' }))
  const found = await readAll(tables, 'activities', keys)
  const byId = new Map(found.map(item => [String(item.pk), activityEntity.fromItem(item)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

const aheadOfTeam: (tables: Tables) => ActivityStore['aheadOfTeam'] =
  tables =>
  async (teamId, since, { after = since, limit }) => {
    const { items, ...rest } = await onwards(tables, { pk: `team#${teamId}`, from: after, limit })
    return { items: await activitiesOf(tables, items), ...rest }
  }

const behindOfTeam: (tables: Tables) => ActivityStore['behindOfTeam'] =
  tables =>
  async (teamId, since, { after = since, limit }) => {
    const { items, ...rest } = await backwards(tables, { pk: `team#${teamId}`, before: after, limit })
    return { items: await activitiesOf(tables, items), ...rest }
  }

const toReview: (tables: Tables) => ActivityStore['toReview'] = tables => (siteId, from) => {
  const query = {
    TableName: tables.name('activities'),
    IndexName: 'byReviewer',
    KeyConditionExpression: 'reviewPk = :pk',
    ExpressionAttributeValues: { ':pk': `review#${siteId}` },
  }
  return pageOf(tables, query, from, activityEntity.fromItem)
}

export const activityStore = (tables: Tables): ActivityStore => ({
  activity: async (activityId, options) => {
    const item = await get(tables, 'activities', { pk: activityId, sk: 'activity' }, options)
    return item && activityEntity.fromItem(item)
  },
  session: async (sessionId, options) => {
    const item = await get(tables, 'activities', { pk: sessionId, sk: 'session' }, options)
    return item && sessionEntity.fromItem(item)
  },
  ...activityMoves(tables),
  taken: async (session, options) => (await takenOf(tables, [session], options)).get(session.id) ?? [],
  takenIn: takenIn(tables),
  calendar: calendar(tables, takenIn(tables)),
  ended: endedSessions(tables),
  aheadOfTeam: aheadOfTeam(tables),
  behindOfTeam: behindOfTeam(tables),
  toReview: toReview(tables),
})
