import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { AttendanceStore } from '../../domain/attendance/store'
import { giveBackOne, takeOne } from '../activity/places'
import { conditional } from '../conditional'
import { accountEntity } from '../ledger/item'
import { putEntry } from '../ledger/moves'
import type { Tables } from '../tables'
import { transact, type Write } from '../transact'
import { transactNamed } from '../transactNamed'
import { attendanceEntity } from './item'
import { putNewRecord, replaceRecord } from './put'

type Moves = Pick<AttendanceStore, 'takePlace' | 'giveBackPlace' | 'book'>
type Movement = NonNullable<Parameters<Moves['book']>[0]['account']>

const takePlace =
  (tables: Tables): Moves['takePlace'] =>
  async (taken, shard) => {
    const outcome = await transactNamed(tables, [
      ['record', putNewRecord(tables, taken)],
      ['full', takeOne(tables, taken.record.sessionId, shard)],
    ])
    if (outcome.done) return outcome
    const { reason, item } = outcome
    if (reason === 'full') return { done: false, reason: 'full' }
    return { done: false, reason: 'record', record: item && attendanceEntity.fromItem(item) }
  }

const giveBackPlace =
  (tables: Tables): Moves['giveBackPlace'] =>
  async (before, after) => {
    const outcome = await transactNamed(tables, [
      ['record', { Put: replaceRecord(tables, before, after) }],
      ['full', giveBackOne(tables, before.sessionId, before.shard ?? 0)],
    ])
    if (!outcome.done && outcome.reason === 'full')
      throw new Error('a place was given back that nobody had taken')
    return outcome.done
  }

const moveAccount = (tables: Tables, { before, after }: Movement): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: accountEntity.toItem({ ...after, rev: before.rev + 1 }),
    ConditionExpression: 'rev = :seen',
    ExpressionAttributeValues: { ':seen': before.rev },
  },
})

/** What changes the record alone is one write of half the price. */
const book =
  (tables: Tables): Moves['book'] =>
  async ({ before, after, account, entry }) => {
    const record = replaceRecord(tables, before, after)
    if (!account) return (await conditional(tables, new PutCommand(record))).done
    const outcome = await transact(tables, [
      { Put: record },
      moveAccount(tables, account),
      ...(entry ? [putEntry(tables, entry)] : []),
    ])
    return outcome.done
  }

export const attendanceMoves = (tables: Tables): Moves => ({
  takePlace: takePlace(tables),
  giveBackPlace: giveBackPlace(tables),
  book: book(tables),
})
