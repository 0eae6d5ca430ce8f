import {
  activityEntity,
  calendarEntity,
  calendarLines,
  sessionEntity,
  teamActivityEntity,
} from '../../../../../functions/data/activity/item'
import { placesTaken } from '../../../../../functions/data/activity/places'
import type { Item, Key } from '../../../../../functions/data/entity'
import { endsAt } from '../../../../../functions/domain/activity/session/session'
import type { DemoActivity } from '../../activities/activities'
import type { County } from '../../county'
import { inTable, type TableItem } from './tableItem'

const activityItems = (activity: DemoActivity): (Item & Key)[] => {
  const { teamId, id: activityId } = activity
  return [
    activityEntity.toItem(activity),
    teamActivityEntity.toItem({ teamId, endsAt: endsAt(activity), activityId }),
    ...activity.sessions.map(sessionEntity.toItem),
    ...(activity.state === 'published' ? calendarLines(activity).map(calendarEntity.toItem) : []),
  ]
}

/** Places taken, by session and shard; there is no item before the first. */
const shardItems = ({ lives }: County): (Item & Key)[] => {
  const taken = new Map<string, { sessionId: string; shard: number; count: number }>()
  for (const { sessionId, shard } of lives.flatMap(({ records }) => records)) {
    if (shard === undefined) continue
    const name = `${sessionId}/${shard}`
    taken.set(name, { sessionId, shard, count: (taken.get(name)?.count ?? 0) + 1 })
  }
  return [...taken.values()].map(({ sessionId, shard, count }) => placesTaken(sessionId, shard, count))
}

/** Activities with their sessions, the calendars they stand in, and the places taken. */
export const activitiesItems = (county: County): TableItem[] =>
  [...county.activities.flatMap(activityItems), ...shardItems(county)].map(inTable('activities'))
