import { volunteerShape } from '../../domain/person/person'
import { plainLookup } from '../../domain/person/secret/lookup'
import type { ConfirmationRecord, PersonStore, Registration } from '../../domain/person/store'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { named, transactNamed } from '../transactNamed'
import { putNew, update } from '../write'
import { guardField } from './guards'
import { confirmationEntity, guardEntity, phoneEntity, profileEntity, profileKey } from './item'

type Moves = Pick<PersonStore, 'create' | 'register' | 'confirm'>

/** What a person's moves write of their account, which is a later noun's. */
export type AccountWrites = {
  open(personId: string): Write
  flag(personId: string, flag: 'volunteer' | 'confirmed'): Write
}

const create =
  (tables: Tables, accounts: AccountWrites): Moves['create'] =>
  async ({ profile, openid }) => {
    const outcome = await transactNamed(tables, [
      ...named('openid', guardField(tables, 'openid', openid, profile.id)),
      ['person', putNew(tables, 'people', profileEntity.toItem(profile))],
      ['person', accounts.open(profile.id)],
    ])
    if (outcome.done) return outcome
    if (outcome.reason === 'person' || !outcome.item) throw new Error('the id of a new person was taken')
    return { done: false, holder: guardEntity.fromItem(outcome.item).personId }
  }

const becomeVolunteer = (tables: Tables, registration: Registration): Write =>
  update(tables, 'people', profileKey(registration.personId), {
    set: {
      volunteer: volunteerShape.parse(registration.volunteer),
      displayName: registration.displayName,
      phone: registration.phone,
    },
    when: '#status = :active AND attribute_not_exists(#volunteer)',
    values: { active: 'active' },
  })

const putPhone = (tables: Tables, { personId, lookups }: Registration): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: phoneEntity.toItem({ lookup: lookups.phone.current, personId }),
  },
})

const register =
  (tables: Tables, accounts: AccountWrites): Moves['register'] =>
  async registration => {
    const { personId, lookups, volunteer } = registration
    const outcome = await transactNamed(tables, [
      ['person', becomeVolunteer(tables, registration)],
      ['person', accounts.flag(personId, 'volunteer')],
      ...named('id-number', guardField(tables, 'id-number', lookups.idNumber, personId)),
      ...named('number', guardField(tables, 'number', plainLookup(volunteer.number), personId)),
      ['phone', putPhone(tables, registration)],
    ])
    if (outcome.done) return outcome
    const { reason } = outcome
    if (reason === 'phone') throw new Error('a write without a condition failed by one')
    return { done: false, reason }
  }

/** The record has no condition of its own: the profile's lets it be written for an unconfirmed card alone. */
const putConfirmation = (tables: Tables, record: ConfirmationRecord): Write => ({
  Put: { TableName: tables.name('people'), Item: confirmationEntity.toItem(record) },
})

const markConfirmed = (tables: Tables, { personId, managerId, at, by }: ConfirmationRecord): Write =>
  update(tables, 'people', profileKey(personId), {
    also: 'SET #volunteer.#identity = :confirmed, #volunteer.#confirmation = :confirmation',
    when: '#status = :active AND #volunteer.#identity = :unconfirmed',
    values: {
      confirmed: 'confirmed',
      unconfirmed: 'unconfirmed',
      confirmation: { managerId, at, by },
      active: 'active',
    },
  })

const confirm =
  (tables: Tables, accounts: AccountWrites): Moves['confirm'] =>
  async record => {
    const outcome = await transactNamed(tables, [
      ['person', putConfirmation(tables, record)],
      ['person', markConfirmed(tables, record)],
      ['person', accounts.flag(record.personId, 'confirmed')],
    ])
    if (outcome.done) return outcome
    return { done: false, profile: outcome.item && profileEntity.fromItem(outcome.item) }
  }

export const personMoves = (tables: Tables, accounts: AccountWrites): Moves => ({
  create: create(tables, accounts),
  register: register(tables, accounts),
  confirm: confirm(tables, accounts),
})
