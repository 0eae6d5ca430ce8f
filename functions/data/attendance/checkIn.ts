import type { AttendanceRecord } from '../../domain/attendance/attendance'
import type { CheckInWrite, Entered, Full, Shard } from '../../domain/attendance/store'
import { shortKeyOf } from '../../domain/intent'
import { takeOne } from '../activity/places'
import type { Item } from '../entity'
import { accountEntity, accountKey } from '../ledger/account'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { transactNamed } from '../transactNamed'
import { attendanceEntity, attendanceKey } from './item'
import { putNewRecord } from './put'

/** Who is let in nowhere may be anywhere else now. */
const insideOf = (write: CheckInWrite) =>
  write.until === undefined
    ? { set: '', free: '', names: undefined, values: {} }
    : {
        set: 'inside = :inside, ',
        free: ' AND (attribute_not_exists(inside) OR inside.#until < :now OR inside.sessionId = :session)',
        names: { '#until': 'until' },
        values: {
          ':inside': { sessionId: write.sessionId, until: write.until },
          ':session': write.sessionId,
          ':now': write.now,
        },
      }

/** Who enters must not be inside a session that is not over by now, nor come under a key of another scan. */
const enter = (tables: Tables, write: CheckInWrite): Write => {
  const { personId, volunteersOnly, changes } = write
  const { set, free, names, values } = insideOf(write)
  return {
    Update: {
      TableName: tables.name('people'),
      Key: accountKey(personId),
      UpdateExpression: `SET ${set}lastIn = :key ADD rev :one`,
      ConditionExpression: `${volunteersOnly ? 'volunteer = :true' : 'attribute_exists(pk)'}${free} AND NOT contains(scans, :key) AND NOT lastIn = :key`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: {
        ...values,
        ':key': shortKeyOf(changes.checkIn.intent),
        ':one': 1,
        ...(volunteersOnly ? { ':true': true } : {}),
      },
    },
  }
}

const updateRecord = (tables: Tables, { personId, sessionId, epoch, changes }: CheckInWrite): Write => ({
  Update: {
    TableName: tables.name('people'),
    Key: attendanceKey(personId, sessionId),
    UpdateExpression: `SET #state = :inside, checkIn = :checkIn, #by = :by${changes.proof ? ', proof = :proof' : ''}`,
    ConditionExpression: '#state = :signedUp AND epoch = :epoch',
    ExpressionAttributeNames: { '#state': 'state', '#by': 'by' },
    ExpressionAttributeValues: {
      ':inside': changes.state,
      ':checkIn': changes.checkIn,
      ':by': changes.by,
      ':signedUp': 'signed-up',
      ':epoch': epoch,
      ...(changes.proof ? { ':proof': changes.proof } : {}),
    },
  },
})

const stood = (reason: 'record' | 'account', item: Item | undefined): Entered =>
  reason === 'record'
    ? { done: false, reason, record: item && attendanceEntity.fromItem(item) }
    : { done: false, reason, account: item && accountEntity.fromItem(item) }

export const checkIn = async (tables: Tables, write: CheckInWrite): Promise<Entered> => {
  const outcome = await transactNamed(tables, [
    ['record', updateRecord(tables, write)],
    ['account', enter(tables, write)],
  ])
  return outcome.done ? outcome : stood(outcome.reason, outcome.item)
}

export const checkInAtDoor = async (
  tables: Tables,
  record: AttendanceRecord,
  shard: Shard,
  write: CheckInWrite,
): Promise<Entered | Full> => {
  const outcome = await transactNamed(tables, [
    ['record', putNewRecord(tables, record)],
    ['account', enter(tables, write)],
    ['full', takeOne(tables, record.sessionId, shard)],
  ])
  if (outcome.done) return outcome
  const { reason, item } = outcome
  return reason === 'full' ? { done: false, reason } : stood(reason, item)
}
