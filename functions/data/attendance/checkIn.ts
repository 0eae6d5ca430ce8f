import type { AttendanceStore, CheckInWrite, Entered } from '../../domain/attendance/store'
import { takeOne } from '../activity/places'
import type { Item } from '../entity'
import { accountEntity, accountKey } from '../ledger/item'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { transactNamed } from '../transactNamed'
import { update } from '../write'
import { attendanceEntity, attendanceKey } from './item'
import { putNewRecord } from './put'

const isInsideNowhere =
  '(attribute_not_exists(#inside) OR #inside.#until < :now OR #inside.#sessionId = :session)'

/** Who enters must not be inside a session that is not over by now; who is let in nowhere may be anywhere else. */
const enter = (tables: Tables, { personId, sessionId, volunteersOnly, until, now }: CheckInWrite): Write => {
  const known = volunteersOnly ? '#volunteer = :yes' : 'attribute_exists(#pk)'
  return update(tables, 'people', accountKey(personId), {
    set: { inside: until && { sessionId, until } },
    also: 'ADD #rev :one',
    when: until ? `${known} AND ${isInsideNowhere}` : known,
    values: { one: 1, ...(volunteersOnly && { yes: true }), ...(until && { now, session: sessionId }) },
  })
}

const updateRecord = (tables: Tables, { personId, sessionId, epoch, changes }: CheckInWrite): Write =>
  update(tables, 'people', attendanceKey(personId, sessionId), {
    set: changes,
    also: 'ADD #rev :one',
    when: '#state = :signedUp AND #epoch = :epoch',
    values: { one: 1, signedUp: 'signed-up', epoch },
  })

const stood = (reason: 'record' | 'account', item: Item | undefined): Entered =>
  reason === 'record'
    ? { done: false, reason, record: item && attendanceEntity.fromItem(item) }
    : { done: false, reason, account: item && accountEntity.fromItem(item) }

export const checkIn =
  (tables: Tables): AttendanceStore['checkIn'] =>
  async write => {
    const outcome = await transactNamed(tables, [
      ['record', updateRecord(tables, write)],
      ['account', enter(tables, write)],
    ])
    return outcome.done ? outcome : stood(outcome.reason, outcome.item)
  }

export const checkInAtDoor =
  (tables: Tables): AttendanceStore['checkInAtDoor'] =>
  async (taken, shard, write) => {
    const outcome = await transactNamed(tables, [
      ['record', putNewRecord(tables, taken)],
      ['account', enter(tables, write)],
      ['full', takeOne(tables, taken.record.sessionId, shard)],
    ])
    if (outcome.done) return outcome
    const { reason, item } = outcome
    return reason === 'full' ? { done: false, reason } : stood(reason, item)
  }
