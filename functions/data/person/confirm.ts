import type { ConfirmationRecord, PersonStore } from '../../domain/person/store'
import { flagAccount } from '../ledger/account'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { transactNamed } from '../transactNamed'
import { putNew } from './guards'
import { confirmationEntity, profileEntity, profileKey } from './item'

const markConfirmed = (TableName: string, { personId, managerId, at, by }: ConfirmationRecord): Write => ({
  Update: {
    TableName,
    Key: profileKey(personId),
    UpdateExpression: 'SET volunteer.#identity = :confirmed, volunteer.confirmation = :confirmation',
    ConditionExpression: '#status = :active AND volunteer.#identity = :unconfirmed',
    ExpressionAttributeNames: { '#status': 'status', '#identity': 'identity' },
    ExpressionAttributeValues: {
      ':confirmed': 'confirmed',
      ':unconfirmed': 'unconfirmed',
      ':confirmation': { managerId, at, by },
      ':active': 'active',
    },
  },
})

export const confirmPerson =
  (tables: Tables): PersonStore['confirm'] =>
  async record => {
    const table = tables.name('people')
    const outcome = await transactNamed(tables, [
      ['record', putNew(table, confirmationEntity.toItem(record))],
      ['person', markConfirmed(table, record)],
      ['person', flagAccount(table, record.personId, 'confirmed')],
    ])
    if (outcome.done) return outcome
    const { reason, item } = outcome
    if (reason === 'person') return { done: false, reason, profile: item && profileEntity.fromItem(item) }
    if (!item) throw new Error('a record that exists was not answered')
    return { done: false, reason: 'record', record: confirmationEntity.fromItem(item) }
  }
