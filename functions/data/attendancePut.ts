import type { AttendanceRecord } from '../domain/attendance/attendance'
import { attendanceEntity } from './attendance'
import type { Tables } from './tables'
import type { Write } from './transact'

/** Puts the record unless one stands there that counts. */
export const putNewRecord = (tables: Tables, record: AttendanceRecord): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: attendanceEntity.toItem(record),
    ConditionExpression: 'attribute_not_exists(pk) OR #state = :cancelled',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':cancelled': 'cancelled' },
  },
})

/** Replaces a record that is still as it was seen. */
export const replaceRecord = (tables: Tables, before: AttendanceRecord, after: AttendanceRecord): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: attendanceEntity.toItem(after),
    ConditionExpression: '#state = :state AND #by = :by',
    ExpressionAttributeNames: { '#state': 'state', '#by': 'by' },
    ExpressionAttributeValues: { ':state': before.state, ':by': before.by },
  },
})
