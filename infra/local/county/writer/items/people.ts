import { attendanceEntity } from '../../../../../functions/data/attendance/item'
import { accountEntity, entryEntity } from '../../../../../functions/data/ledger/item'
import { voucherEntity } from '../../../../../functions/data/mall/item'
import {
  confirmationEntity,
  guardEntity,
  phoneEntity,
  profileEntity,
} from '../../../../../functions/data/person/item'
import { likeEntity } from '../../../../../functions/data/show/likes'
import { lookupsOf } from '../../../../../functions/domain/person/secret/lookup'
import type { Keys } from '../../../../../functions/domain/ports'
import type { County } from '../../county'
import type { Life } from '../../lives'
import type { DemoPerson } from '../../people/people'
import { confirmationOf, profileOf } from '../../people/profiles'
import { inTable, type TableItem } from './tableItem'

type Writing = { county: County; keys: Keys; openidOf: (account: string) => string }

const openidGuard = ({ keys, openidOf }: Writing, { id: personId, account }: DemoPerson) => {
  if (!account) return []
  const { current: lookup } = lookupsOf(keys.lookup, 'openid', openidOf(account))
  return [guardEntity.toItem({ field: 'openid', lookup, personId })]
}

const volunteerGuards = ({ keys }: Writing, { id: personId, volunteer, ...known }: DemoPerson) => {
  if (!volunteer) return []
  const idNumber = lookupsOf(keys.lookup, 'idNumber', known.idNumber).current
  const phone = lookupsOf(keys.lookup, 'phone', known.phone).current
  return [
    guardEntity.toItem({ field: 'id-number', lookup: idNumber, personId }),
    guardEntity.toItem({ field: 'number', lookup: known.number, personId }),
    phoneEntity.toItem({ lookup: phone, personId }),
  ]
}

const personItems = (writing: Writing, person: DemoPerson) => {
  const { responsible } = writing.county
  const confirmation = confirmationOf({ responsible }, person)
  return [
    profileEntity.toItem(profileOf({ ...writing, responsible }, person)),
    ...openidGuard(writing, person),
    ...volunteerGuards(writing, person),
    ...(confirmation ? [confirmationEntity.toItem(confirmation)] : []),
  ]
}

const lifeItems = ({ account, records, entries, vouchers }: Life) => [
  accountEntity.toItem(account),
  ...records.map(attendanceEntity.toItem),
  ...entries.map(entryEntity.toItem),
  ...vouchers.map(voucherEntity.toItem),
]

/** What lies in people's partitions, and the guards that lead to them. */
export const peopleItems = (writing: Writing): TableItem[] => {
  const { people, lives, likes } = writing.county
  return [
    ...people.flatMap(person => personItems(writing, person)),
    ...lives.flatMap(lifeItems),
    ...likes.map(likeEntity.toItem),
  ].map(inTable('people'))
}
