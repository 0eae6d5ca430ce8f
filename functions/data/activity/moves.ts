import type { Activity } from '../../domain/activity/activity'
import { endsAt } from '../../domain/activity/session/session'
import type { ActivityStore } from '../../domain/activity/store'
import type { Item } from '../entity'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { named, transactNamed } from '../transactNamed'
import { putNew, update } from '../write'
import { activityEntity, calendarEntity, calendarLines, sessionEntity, teamActivityEntity } from './item'

type Moves = Pick<ActivityStore, 'create' | 'review'>

const put = (tables: Tables, item: Item, condition?: Partial<NonNullable<Write['Put']>>): Write => ({
  Put: { TableName: tables.name('activities'), Item: item, ...condition },
})

/** The activity that stood against a write. */
const standing = (item: Item | undefined): Activity => {
  if (!item) throw new Error('an activity vanished while it was written')
  return activityEntity.fromItem(item)
}

const lineOf = (activity: Activity) => ({
  teamId: activity.teamId,
  endsAt: endsAt(activity),
  activityId: activity.id,
})

/** What was sent back is corrected once, and leaves the team's list. */
const correct = (tables: Tables, before: Activity, correctedBy: string): Write[] => [
  update(tables, 'activities', activityEntity.key(before), {
    set: { correctedBy },
    when: '#state = :rejected AND attribute_not_exists(#correctedBy)',
    values: { rejected: 'rejected' },
  }),
  { Delete: { TableName: tables.name('activities'), Key: teamActivityEntity.key(lineOf(before)) } },
]

/** The activity, its sessions and its line in the team's list, and what it corrects, all or none. */
const create =
  (tables: Tables): Moves['create'] =>
  async (activity, corrected) => {
    const outcome = await transactNamed(tables, [
      ...named('new', [putNew(tables, 'activities', activityEntity.toItem(activity))]),
      ...named('new', [put(tables, teamActivityEntity.toItem(lineOf(activity)))]),
      ...named(
        'new',
        activity.sessions.map(session => put(tables, sessionEntity.toItem(session))),
      ),
      ...named('corrected', corrected ? correct(tables, corrected, activity.id) : []),
    ])
    if (outcome.done) return outcome
    return outcome.reason === 'corrected'
      ? { done: false }
      : { done: false, activity: standing(outcome.item) }
  }

const calendarPuts = (tables: Tables, activity: Activity) =>
  calendarLines(activity).map(line => put(tables, calendarEntity.toItem(line)))

/** The decision and all that follows from it. The contract's most sessions fit into a transaction. */
const review =
  (tables: Tables): Moves['review'] =>
  async after => {
    const undecided = {
      ConditionExpression: '#state = :reviewing',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':reviewing': 'reviewing' },
    }
    const outcome = await transactNamed(
      tables,
      named('decided', [
        put(tables, activityEntity.toItem(after), undecided),
        ...after.sessions.map(session => put(tables, sessionEntity.toItem(session))),
        ...(after.state === 'published' ? calendarPuts(tables, after) : []),
      ]),
    )
    return outcome.done ? outcome : { done: false, activity: standing(outcome.item) }
  }

export const activityMoves = (tables: Tables): Moves => ({
  create: create(tables),
  review: review(tables),
})
