import { type AttendanceRecord, toAttendance } from '../domain/attendance/attendance'
import type { Shard, Written } from '../domain/attendance/store'
import { attendanceEntity } from './attendance'
import { putNewRecord, replaceRecord } from './attendancePut'
import { giveBackOne, takeOne } from './capacity'
import type { Tables } from './tables'
import { type Named, type NamedOutcome, named, transactNamed } from './transactNamed'
import { firstUseOf, takeKey } from './usedKey'

type Placing = 'key' | 'record' | 'full'

const placeStood = ({ reason, item }: Extract<NamedOutcome<Placing>, { done: false }>): Written => {
  if (reason === 'full') return { done: false, reason }
  if (reason === 'record') return { done: false, reason, record: item && attendanceEntity.fromItem(item) }
  return { done: false, reason, first: firstUseOf(item) }
}

/** First in its transaction, so that a duplicate is known as one whatever else stands against it by now. */
const takeKeyOf = (tables: Tables, record: AttendanceRecord, at: Date): Named<Placing> =>
  named('key', takeKey(tables, record.personId, { intent: record.intent, at, answer: toAttendance(record) }))

export const takePlace = async (
  tables: Tables,
  record: AttendanceRecord,
  shard: Shard,
  at: Date,
): Promise<Written> => {
  const outcome = await transactNamed(tables, [
    ...takeKeyOf(tables, record, at),
    ['record', putNewRecord(tables, record)],
    ['full', takeOne(tables, record.sessionId, shard)],
  ])
  return outcome.done ? outcome : placeStood(outcome)
}

export const giveBackPlace = async (
  tables: Tables,
  before: AttendanceRecord,
  after: AttendanceRecord,
  at: Date,
): Promise<Written> => {
  const outcome = await transactNamed(tables, [
    ...takeKeyOf(tables, after, at),
    ['record', replaceRecord(tables, before, after)],
    ['full', giveBackOne(tables, before.sessionId, before.shard ?? 0)],
  ])
  if (outcome.done) return outcome
  if (outcome.reason === 'full') throw new Error('a place was given back that nobody had taken')
  return placeStood(outcome)
}
