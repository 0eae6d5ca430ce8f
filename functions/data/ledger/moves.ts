import { newAccount } from '../../domain/ledger/account/account'
import type { Entry } from '../../domain/ledger/entry/entry'
import type { AccountWrites } from '../person/moves'
import type { Tables } from '../tables'
import type { Write } from '../transact'
import { putNew, update } from '../write'
import { accountEntity, accountKey, entryEntity } from './item'

/** Books an entry inside a transaction whose other writes guard its cause. */
export const putEntry = (tables: Tables, entry: Entry): Write =>
  putNew(tables, 'people', entryEntity.toItem(entry))

/**
 * What a person's own moves write of the account: it repeats what the profile says, so that a movement needs to look at
 * one item. Raises `rev`, because a movement writes all that it has seen.
 */
export const accountWrites = (tables: Tables): AccountWrites => ({
  open: personId => putNew(tables, 'people', accountEntity.toItem(newAccount(personId))),
  flag: (personId, flag) =>
    update(tables, 'people', accountKey(personId), {
      set: { [flag]: true },
      also: 'ADD #rev :one',
      when: 'attribute_exists(#pk)',
      values: { one: 1 },
    }),
})
