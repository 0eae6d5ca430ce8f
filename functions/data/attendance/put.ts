import type { AttendanceRecord } from '../../domain/attendance/attendance'
import type { NewRecord } from '../../domain/attendance/store'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { putNew } from '../write'
import { attendanceEntity } from './item'

/** Records from before they had a `rev` of their own are known by its absence; every write gives them one. */
const asSeen = ({ rev }: AttendanceRecord) =>
  rev === 0
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(rev)' }
    : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': rev } }

const raised = (record: AttendanceRecord, { rev }: Pick<AttendanceRecord, 'rev'>) =>
  attendanceEntity.toItem({ ...record, rev: rev + 1 })

/** Replaces a record that is still as it was seen. */
export const replaceRecord = (tables: Tables, before: AttendanceRecord, after: AttendanceRecord) => ({
  TableName: tables.name('people'),
  Item: raised(after, before),
  ...asSeen(before),
})

/** Puts a record where none stands, or in the place of the cancelled one that was seen. */
export const putNewRecord = (tables: Tables, { record, replaces }: NewRecord): Write => {
  if (replaces) return { Put: replaceRecord(tables, replaces, record) }
  return putNew(tables, 'people', raised(record, { rev: 0 }))
}
