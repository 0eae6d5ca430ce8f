import type { PersonStore } from '../../domain/person/store'
import { accountEntity } from '../ledger/account'
import type { Tables } from '../tables'
import { named, transactNamed } from '../transactNamed'
import { guardField, putNew } from './guards'
import { guardEntity, profileEntity } from './item'

export const createPerson =
  (tables: Tables): PersonStore['create'] =>
  async ({ profile, account, openid }) => {
    const table = tables.name('people')
    const outcome = await transactNamed(tables, [
      ...named('openid', guardField(table, 'openid', openid, profile.id)),
      ['person', putNew(table, profileEntity.toItem(profile))],
      ['person', putNew(table, accountEntity.toItem(account))],
    ])
    if (outcome.done) return outcome
    if (outcome.reason === 'person' || !outcome.item) throw new Error('the id of a new person was taken')
    return { done: false, holder: guardEntity.fromItem(outcome.item).personId }
  }
