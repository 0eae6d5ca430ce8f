import { attendanceShape } from '../../domain/attendance/attendance'
import { defineEntity, type Key } from '../entity'

export const attendancePrefix = 's#'

export const attendanceKey = (personId: string, sessionId: string): Key => ({
  pk: personId,
  sk: `${attendancePrefix}${sessionId}`,
})

/** One person's part in one session: in the person's partition by the session's start, and in the roster. */
export const attendanceEntity = defineEntity({
  type: 'attendance',
  v: 2,
  shape: attendanceShape,
  key: ({ personId, sessionId }) => attendanceKey(personId, sessionId),
  fromKey: ({ pk, sk }) => ({ personId: pk, sessionId: sk.slice(attendancePrefix.length) }),
  indexes: ({ sessionId }) => ({ sessionPk: sessionId }),
  // Before, a record was known as unchanged by who wrote it last.
  upgrade: item => ({ ...item, rev: item.rev ?? 0 }),
})
