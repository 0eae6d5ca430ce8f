import { type Activity, endsAt } from '../domain/activity/activity'
import type { Reviewed } from '../domain/activity/store'
import type { Intent } from '../domain/intent'
import { activityEntity, calendarEntity, calendarLines, sessionEntity, teamActivityEntity } from './activity'
import type { Item } from './entity'
import type { Tables } from './tables'
import { transact, type Write } from './transact'
import { named, transactNamed } from './transactNamed'
import { takeKey } from './usedKey'

type Stands = { done: true } | { done: false; activity: Activity }

const put = (tables: Tables, item: Item, condition?: Partial<NonNullable<Write['Put']>>): Write => ({
  Put: { TableName: tables.name('activities'), Item: item, ...condition },
})

const standing = (outcome: { done: true } | { done: false; item: Item | undefined }): Stands => {
  if (outcome.done) return { done: true }
  if (!outcome.item) throw new Error('an activity vanished while it was written')
  return { done: false, activity: activityEntity.fromItem(outcome.item) }
}

/** The activity, its sessions and its line in the team's list, all or none. */
export const createActivity = async (tables: Tables, activity: Activity): Promise<Stands> => {
  const { teamId, id: activityId, sessions } = activity
  const line = { teamId, endsAt: endsAt(activity), activityId }
  const outcome = await transact(tables, [
    put(tables, activityEntity.toItem(activity), { ConditionExpression: 'attribute_not_exists(pk)' }),
    put(tables, teamActivityEntity.toItem(line)),
    ...sessions.map(session => put(tables, sessionEntity.toItem(session))),
  ])
  return standing(outcome)
}

const calendarPuts = (tables: Tables, activity: Activity) =>
  calendarLines(activity).map(line => put(tables, calendarEntity.toItem(line)))

/** The decision and all that follows from it, if nobody decided before. The contract's most sessions fit into a transaction. */
export const reviewActivity = async (
  tables: Tables,
  after: Activity,
  intent: Intent,
  at: Date,
): Promise<Reviewed> => {
  const undecided = {
    ConditionExpression: '#state = :reviewing',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':reviewing': 'reviewing' },
  }
  const outcome = await transactNamed(tables, [
    ...named('decided', [put(tables, activityEntity.toItem(after), undecided)]),
    ...named('key', after.review ? takeKey(tables, after.review.managerId, { intent, at }) : []),
    ...named(
      'decided',
      after.sessions.map(session => put(tables, sessionEntity.toItem(session))),
    ),
    ...named('decided', after.state === 'published' ? calendarPuts(tables, after) : []),
  ])
  return !outcome.done && outcome.reason === 'key' ? { done: false, keyUsed: true } : standing(outcome)
}
