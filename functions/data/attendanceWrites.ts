import { type AttendanceRecord, toAttendance } from '../domain/attendance/attendance'
import type { CheckInWrite, Settlement, Shard, Written } from '../domain/attendance/store'
import { accountEntity, accountKey } from './account'
import { attendanceEntity } from './attendance'
import { claimAnswer, firstUseOf } from './attendanceClaim'
import { putEntry } from './entry'
import { type Named, type NamedOutcome, named, transactNamed } from './personTransact'
import { giveBackOne, takeOne } from './places'
import type { Tables } from './tables'
import { type Outcome, transact, type Write } from './transact'

const recordStood = ({ item }: Extract<Outcome, { done: false }>): Written => ({
  done: false,
  reason: 'record',
  record: item && attendanceEntity.fromItem(item),
})

const accountStood = ({ item }: Extract<Outcome, { done: false }>): Written => ({
  done: false,
  reason: 'account',
  account: item && accountEntity.fromItem(item),
})

/** Puts the record unless one stands there that counts. */
const putNewRecord = (tables: Tables, record: AttendanceRecord): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: attendanceEntity.toItem(record),
    ConditionExpression: 'attribute_not_exists(pk) OR #state = :cancelled',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':cancelled': 'cancelled' },
  },
})

type Placing = 'key' | 'record' | 'full'

const placeStood = ({ reason, item }: Extract<NamedOutcome<Placing>, { done: false }>): Written => {
  if (reason === 'full') return { done: false, reason }
  if (reason === 'record') return { done: false, reason, record: item && attendanceEntity.fromItem(item) }
  if (!item) throw new Error('a key that was used was not answered')
  return { done: false, reason, first: firstUseOf(item) }
}

/** First in its transaction, so that a duplicate is known as one whatever else stands against it by now. */
const claimFor = (tables: Tables, record: AttendanceRecord, at: Date): Named<Placing> =>
  named('key', claimAnswer(tables, record.personId, record.intent, toAttendance(record), at))

export const takePlace = async (
  tables: Tables,
  record: AttendanceRecord,
  shard: Shard,
  at: Date,
): Promise<Written> => {
  const outcome = await transactNamed(tables, [
    ...claimFor(tables, record, at),
    ['record', putNewRecord(tables, record)],
    ['full', takeOne(tables, record.sessionId, shard)],
  ])
  return outcome.done ? outcome : placeStood(outcome)
}

/** Replaces a record that is still as it was seen. */
const replaceRecord = (tables: Tables, before: AttendanceRecord, after: AttendanceRecord): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: attendanceEntity.toItem(after),
    ConditionExpression: '#state = :state AND #by = :by',
    ExpressionAttributeNames: { '#state': 'state', '#by': 'by' },
    ExpressionAttributeValues: { ':state': before.state, ':by': before.by },
  },
})

export const giveBackPlace = async (
  tables: Tables,
  before: AttendanceRecord,
  after: AttendanceRecord,
  at: Date,
): Promise<Written> => {
  const outcome = await transactNamed(tables, [
    ...claimFor(tables, after, at),
    ['record', replaceRecord(tables, before, after)],
    ['full', giveBackOne(tables, before.sessionId, before.shard ?? 0)],
  ])
  if (outcome.done) return outcome
  if (outcome.reason === 'full') throw new Error('a place was given back that nobody had taken')
  return placeStood(outcome)
}

/** Who enters must not be inside a session that is not over by then. */
const enter = (tables: Tables, { personId, sessionId, at, until, volunteersOnly }: CheckInWrite): Write => {
  const free = '(attribute_not_exists(inside) OR inside.#until < :at OR inside.sessionId = :session)'
  return {
    Update: {
      TableName: tables.name('people'),
      Key: accountKey(personId),
      UpdateExpression: 'SET inside = :inside ADD rev :one',
      ConditionExpression: volunteersOnly
        ? `volunteer = :true AND ${free}`
        : `attribute_exists(pk) AND ${free}`,
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: {
        ':inside': { sessionId, until },
        ':session': sessionId,
        ':at': at,
        ':one': 1,
        ...(volunteersOnly ? { ':true': true } : {}),
      },
    },
  }
}

const enteredOf = (outcome: Outcome): Written => {
  if (outcome.done) return { done: true }
  return outcome.at === 0 ? recordStood(outcome) : accountStood(outcome)
}

const updateRecord = (tables: Tables, { personId, sessionId, epoch, changes }: CheckInWrite): Write => ({
  Update: {
    TableName: tables.name('people'),
    Key: attendanceEntity.key({ personId, sessionId } as AttendanceRecord),
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

export const checkIn = async (tables: Tables, write: CheckInWrite): Promise<Written> =>
  enteredOf(await transact(tables, [updateRecord(tables, write), enter(tables, write)]))

export const checkInAtDoor = async (
  tables: Tables,
  record: AttendanceRecord,
  write: CheckInWrite,
): Promise<Written> => enteredOf(await transact(tables, [putNewRecord(tables, record), enter(tables, write)]))

export const settle = async (
  tables: Tables,
  { before, after, account, entry }: Settlement,
): Promise<Written> => {
  const outcome = await transact(tables, [
    replaceRecord(tables, before, after),
    {
      Put: {
        TableName: tables.name('people'),
        Item: accountEntity.toItem({ ...account.after, rev: account.before.rev + 1 }),
        ConditionExpression: 'rev = :seen',
        ExpressionAttributeValues: { ':seen': account.before.rev },
      },
    },
    ...(entry ? [putEntry(tables, entry)] : []),
  ])
  if (outcome.done) return { done: true }
  return outcome.at === 0 ? recordStood(outcome) : accountStood(outcome)
}
