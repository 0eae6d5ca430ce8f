import type { AttendanceRecord } from '../../domain/attendance/attendance'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { attendanceEntity } from './item'

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

/** Replaces a record that is still as it was seen, in the same shard: a place goes back to where it came from. */
export const replaceRecord = (tables: Tables, before: AttendanceRecord, after: AttendanceRecord): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: attendanceEntity.toItem(after),
    ConditionExpression: `#state = :state AND #by = :by AND ${before.shard === undefined ? 'attribute_not_exists(#shard)' : '#shard = :shard'}`,
    ExpressionAttributeNames: { '#state': 'state', '#by': 'by', '#shard': 'shard' },
    ExpressionAttributeValues: { ':state': before.state, ':by': before.by, ':shard': before.shard },
  },
})
