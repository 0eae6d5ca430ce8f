import { type AttendanceRecord, toAttendance } from '../../domain/attendance/attendance'
import type { Full, Placed, Shard } from '../../domain/attendance/store'
import { giveBackOne, takeOne } from '../activity/places'
import type { Item } from '../entity'
import type { Tables } from '../tables'
import { type Named, named, transactNamed } from '../transactNamed'
import { firstUseOf, takeKey } from '../usedKey'
import { attendanceEntity } from './item'
import { putNewRecord, replaceRecord } from './put'

const stood = (reason: 'key' | 'record', item: Item | undefined): Placed =>
  reason === 'record'
    ? { done: false, reason, record: item && attendanceEntity.fromItem(item) }
    : { done: false, reason, first: firstUseOf(item) }

/** First in its transaction, so that a duplicate is known as one whatever else stands against it by now. */
const takeKeyOf = (tables: Tables, record: AttendanceRecord, at: Date): Named<'key'> =>
  named('key', takeKey(tables, record.personId, { intent: record.intent, at, answer: toAttendance(record) }))

export const takePlace = async (
  tables: Tables,
  record: AttendanceRecord,
  shard: Shard,
  at: Date,
): Promise<Placed | Full> => {
  const outcome = await transactNamed<'key' | 'record' | 'full'>(tables, [
    ...takeKeyOf(tables, record, at),
    ['record', putNewRecord(tables, record)],
    ['full', takeOne(tables, record.sessionId, shard)],
  ])
  if (outcome.done) return outcome
  const { reason, item } = outcome
  return reason === 'full' ? { done: false, reason } : stood(reason, item)
}

export const giveBackPlace = async (
  tables: Tables,
  before: AttendanceRecord,
  after: AttendanceRecord,
  at: Date,
): Promise<Placed> => {
  const outcome = await transactNamed<'key' | 'record' | 'full'>(tables, [
    ...takeKeyOf(tables, after, at),
    ['record', replaceRecord(tables, before, after)],
    ['full', giveBackOne(tables, before.sessionId, before.shard ?? 0)],
  ])
  if (outcome.done) return outcome
  const { reason, item } = outcome
  if (reason === 'full') throw new Error('a place was given back that nobody had taken')
  return stood(reason, item)
}
