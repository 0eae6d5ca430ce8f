import { type Activity, endsAt } from '../../domain/activity/activity'
import type { Created, Reviewed } from '../../domain/activity/store'
import type { Intent } from '../../domain/intent'
import type { Item } from '../entity'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { named, transactNamed } from '../transactNamed'
import { takeKey } from '../usedKey'
import { activityEntity, calendarEntity, calendarLines, sessionEntity, teamActivityEntity } from './item'

type Stands = { done: true } | { done: false; activity: Activity }

const put = (tables: Tables, item: Item, condition?: Partial<NonNullable<Write['Put']>>): Write => ({
  Put: { TableName: tables.name('activities'), Item: item, ...condition },
})

const standing = (outcome: { done: true } | { done: false; item: Item | undefined }): Stands => {
  if (outcome.done) return { done: true }
  if (!outcome.item) throw new Error('an activity vanished while it was written')
  return { done: false, activity: activityEntity.fromItem(outcome.item) }
}

const lineOf = (activity: Activity) => ({
  teamId: activity.teamId,
  endsAt: endsAt(activity),
  activityId: activity.id,
})

/** What was sent back is corrected once, and leaves the team's list. */
const correct = (tables: Tables, before: Activity, correctedBy: string): Write[] => {
  const TableName = tables.name('activities')
  return [
    {
      Update: {
        TableName,
        Key: activityEntity.key(before),
        UpdateExpression: 'SET correctedBy = :by',
        ConditionExpression: '#state = :rejected AND attribute_not_exists(correctedBy)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':by': correctedBy, ':rejected': 'rejected' },
      },
    },
    { Delete: { TableName, Key: teamActivityEntity.key(lineOf(before)) } },
  ]
}

/**
 * The activity, its sessions and its line in the team's list, and what it corrects, all or none. Answers the activity
 * that has this id already, or none where another correction came first.
 */
export const createActivity = async (
  tables: Tables,
  activity: Activity,
  corrected?: Activity,
): Promise<Created> => {
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
  const outcome = await transactNamed(tables, [
    ...named('new', [put(tables, activityEntity.toItem(activity), isNew)]),
    ...named('new', [put(tables, teamActivityEntity.toItem(lineOf(activity)))]),
    ...named(
      'new',
      activity.sessions.map(session => put(tables, sessionEntity.toItem(session))),
    ),
    ...named('corrected', corrected ? correct(tables, corrected, activity.id) : []),
  ])
  return !outcome.done && outcome.reason === 'corrected' ? { done: false } : standing(outcome)
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
