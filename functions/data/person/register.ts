import { plainLookup } from '../../domain/person/secret/lookup'
import type { PersonStore, Registration } from '../../domain/person/store'
import { flagAccount } from '../ledger/account'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { named, transactNamed } from '../transactNamed'
import { guardField } from './guards'
import { phoneEntity, profileEntity, profileKey, volunteerShape } from './item'

const becomeVolunteer = (TableName: string, registration: Registration): Write => ({
  Update: {
    TableName,
    Key: profileKey(registration.personId),
    UpdateExpression: 'SET volunteer = :volunteer, displayName = :displayName, phone = :phone',
    ConditionExpression: '#status = :active AND attribute_not_exists(volunteer)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':volunteer': volunteerShape.parse(registration.volunteer),
      ':displayName': registration.displayName,
      ':phone': registration.phone,
      ':active': 'active',
    },
  },
})

const putPhone = (TableName: string, { personId, lookups }: Registration): Write => ({
  Put: { TableName, Item: phoneEntity.toItem({ lookup: lookups.phone.current, personId }) },
})

const writesOf = (table: string, registration: Registration) => {
  const { personId, lookups, volunteer } = registration
  return [
    ...named('person', [becomeVolunteer(table, registration), flagAccount(table, personId, 'volunteer')]),
    ...named('id-number', guardField(table, 'id-number', lookups.idNumber, personId)),
    ...named('number', guardField(table, 'number', plainLookup(volunteer.number), personId)),
    ...named('phone', [putPhone(table, registration)]),
  ]
}

export const registerPerson =
  (tables: Tables): PersonStore['register'] =>
  async registration => {
    const outcome = await transactNamed(tables, writesOf(tables.name('people'), registration))
    if (outcome.done) return outcome
    const { reason, item } = outcome
    if (reason === 'phone') throw new Error('a write without a condition failed by one')
    if (reason !== 'person') return { done: false, reason }
    return { done: false, reason, profile: item && profileEntity.fromItem(item) }
  }
