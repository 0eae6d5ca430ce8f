import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { AttendanceStore } from '../../domain/attendance/store'
import { timedId } from '../../domain/ids'
import { get } from '../get'
import { accountEntity, accountKey } from '../ledger/item'
import { pageOf } from '../page'
import { readAll } from '../readAll'
import type { Tables } from '../tables'
import { checkIn, checkInAtDoor } from './checkIn'
import { attendanceEntity, attendanceKey, attendancePrefix } from './item'
import { attendanceMoves } from './moves'
import { upcoming } from './upcoming'

const record: (tables: Tables) => AttendanceStore['record'] =
  tables => async (personId, sessionId, options) => {
    const item = await get(tables, 'people', attendanceKey(personId, sessionId), options)
    return item && attendanceEntity.fromItem(item)
  }

const standing: (tables: Tables) => AttendanceStore['standing'] =
  tables => async (personId, sessionId, options) => {
    const keys = [attendanceKey(personId, sessionId), accountKey(personId)]
    const items = await readAll(tables, 'people', keys, options)
    const at = (sk: string | undefined) => items.find(item => item.sk === sk)
    const [recordItem, accountItem] = keys.map(key => at(key.sk))
    return {
      record: recordItem && attendanceEntity.fromItem(recordItem),
      account: accountItem && accountEntity.fromItem(accountItem),
    }
  }

const earliest = new Uint8Array(10)
const latest = new Uint8Array(10).fill(255)

const begunBetween: (tables: Tables) => AttendanceStore['begunBetween'] =
  tables =>
  async (personId, { from, to }) => {
    const between = [timedId('ses', from, earliest), timedId('ses', to, latest)]
    const [first, last] = between.map(id => attendancePrefix + id)
    const { Items = [] } = await tables.client.send(
      new QueryCommand({
        TableName: tables.name('people'),
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': personId, ':first': first, ':last': last },
        ConsistentRead: true,
      }),
    )
    return Items.map(item => attendanceEntity.fromItem(item))
  }

const roster: (tables: Tables) => AttendanceStore['roster'] = tables => async sessionId => {
  const records = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const answer = await tables.client.send(
      new QueryCommand({
        TableName: tables.name('people'),
        IndexName: 'bySession',
        KeyConditionExpression: 'sessionPk = :session',
        ExpressionAttributeValues: { ':session': sessionId },
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    records.push(...(answer.Items ?? []).map(item => attendanceEntity.fromItem(item)))
    ExclusiveStartKey = answer.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return records
}

const history: (tables: Tables) => AttendanceStore['history'] = tables => (personId, from) => {
  const query = {
    TableName: tables.name('people'),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': personId, ':prefix': attendancePrefix },
    ScanIndexForward: false,
  }
  return pageOf(tables, query, from, attendanceEntity.fromItem)
}

export const attendanceStore = (tables: Tables): AttendanceStore => ({
  record: record(tables),
  standing: standing(tables),
  begunBetween: begunBetween(tables),
  ...attendanceMoves(tables),
  checkIn: checkIn(tables),
  checkInAtDoor: checkInAtDoor(tables),
  roster: roster(tables),
  upcoming: upcoming(tables),
  history: history(tables),
})
