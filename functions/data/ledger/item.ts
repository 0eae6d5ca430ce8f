import { accountShape } from '../../domain/ledger/account/account'
import { entryShape } from '../../domain/ledger/entry/entry'
import { defineEntity, type Key } from '../entity'

/** Profile and account sort under it, and nothing that grows does. */
export const standingPrefix = 'a#'
export const accountKey = (personId: string): Key => ({ pk: personId, sk: 'a#account' })

/** One a person, beside the profile: points, minutes, where the person is inside. */
export const accountEntity = defineEntity({
  type: 'account',
  v: 1,
  shape: accountShape,
  key: ({ personId }) => accountKey(personId),
  fromKey: ({ pk }) => ({ personId: pk }),
})

export const entryPrefix = 'e#'

const fieldsOf = (sk: string) => {
  const [, at = '', id = ''] = sk.split('#')
  return { at, id }
}

/** A ledger entry in its person's partition, by time. */
export const entryEntity = defineEntity({
  type: 'entry',
  v: 1,
  shape: entryShape,
  key: ({ personId, at, id }) => ({ pk: personId, sk: `${entryPrefix}${at}#${id}` }),
  fromKey: ({ pk, sk }) => ({ personId: pk, ...fieldsOf(sk) }),
})
