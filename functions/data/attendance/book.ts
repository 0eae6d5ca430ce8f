import type { AttendanceStore } from '../../domain/attendance/store'
import { accountEntity } from '../ledger/account'
import { putEntry } from '../ledger/entry'
import type { Tables } from '../tables'
import { transact } from '../transact'
import { replaceRecord } from './put'

export const book =
  (tables: Tables): AttendanceStore['book'] =>
  async ({ before, after, account, entry }) => {
    const moved = {
      TableName: tables.name('people'),
      Item: accountEntity.toItem({ ...account.after, rev: account.before.rev + 1 }),
      ConditionExpression: 'rev = :seen',
      ExpressionAttributeValues: { ':seen': account.before.rev },
    }
    const outcome = await transact(tables, [
      replaceRecord(tables, before, after),
      { Put: moved },
      ...(entry ? [putEntry(tables, entry)] : []),
    ])
    return outcome.done
  }
