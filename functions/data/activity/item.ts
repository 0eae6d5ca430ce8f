import * as z from 'zod'
import { type Activity, activityShape } from '../../domain/activity/activity'
import { calendarLineShape, linesOf } from '../../domain/activity/calendar/calendarLine'
import { beginsAt, sessionShape } from '../../domain/activity/session/session'
import { defineEntity } from '../entity'

/** An activity with its sessions; while it waits, it stands in its reviewing site's index partition, by its begin. */
export const activityEntity = defineEntity({
  type: 'activity',
  v: 1,
  shape: activityShape,
  key: ({ id }) => ({ pk: id, sk: 'activity' }),
  indexes: ({ id, state, reviewSiteId, sessions }) => ({
    reviewPk: state === 'reviewing' ? `review#${reviewSiteId}` : undefined,
    reviewSk: state === 'reviewing' ? `${beginsAt({ sessions })}#${id}` : undefined,
  }),
})

/** A session alone, under its own key: what a sign-up or a roster reads. */
export const sessionEntity = defineEntity({
  type: 'session',
  v: 1,
  shape: sessionShape,
  key: ({ id }) => ({ pk: id, sk: 'session' }),
})

/** The calendars a session stands in: the county's, its town's, its village's. */
export const calendarsOf = ({ path }: { path: string[] }) => ['county', ...path.slice(1)]

/** A published session in one calendar, by its end, so that what is over is never read. */
export const calendarEntity = defineEntity({
  type: 'calendar',
  v: 2,
  shape: z.lazy(() => calendarLineShape.unwrap().extend({ calendar: z.string() })),
  key: ({ calendar, session }) => ({ pk: `calendar#${calendar}`, sk: `${session.endAt}#${session.id}` }),
  // Before, each session stood for itself alone.
  upgrade: item => ({ ...item, later: 0 }),
})

/** All lines of a published activity, in all its calendars. */
export const calendarLines = ({ sessions }: Pick<Activity, 'sessions'>) =>
  linesOf(sessions).flatMap(line => calendarsOf(line.session).map(calendar => ({ calendar, ...line })))

/** A team's own list of what it offers, by its end, so that what comes next is read apart from what is over. */
export const teamActivityEntity = defineEntity({
  type: 'teamActivity',
  v: 2,
  shape: z.lazy(() => z.object({ teamId: z.string(), endsAt: z.string(), activityId: z.string() })),
  key: ({ teamId, endsAt, activityId }) => ({ pk: `team#${teamId}`, sk: `${endsAt}#${activityId}` }),
  // Before, the list was by creation: such a line stands among what is over.
  upgrade: item => ({ ...item, endsAt: item.createdAt }),
})
