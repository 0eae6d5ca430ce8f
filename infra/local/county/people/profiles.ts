import { type ConsentPurpose, neededConsents } from '../../../../functions/contracts/person'
import { later } from '../../../../functions/domain/day'
import type { Profile, Volunteer } from '../../../../functions/domain/person/person'
import { seal } from '../../../../functions/domain/person/secret/seal'
import type { ConfirmationRecord } from '../../../../functions/domain/person/store'
import type { Keys } from '../../../../functions/domain/ports'
import { momentId } from '../ids'
import { seeded } from '../seeded'
import { type DemoPerson, locates } from './people'
import type { Responsible } from './responsible'

type Known = {
  keys: Keys
  responsible: Responsible
  /** WeChat's name for the account of that name. */
  openidOf: (account: string) => string
}

const consentVersion = '1'
const day = 24 * 60

/** The manager who saw the card, some days after the person registered. */
export const confirmationOf = (
  { responsible }: Pick<Known, 'responsible'>,
  { id: personId, site, joinedAt, confirmed }: DemoPerson,
): ConfirmationRecord | undefined => {
  if (!confirmed) return undefined
  const at = later(joinedAt, 3 * day)
  const managerId = responsible.managerOf(site, personId).id
  const id = momentId('cfm', at, personId)
  return {
    id,
    personId,
    managerId,
    at: at.toISOString(),
    by: seeded,
  }
}

const confirmationIn = (known: Known, person: DemoPerson) => {
  const record = confirmationOf(known, person)
  if (!record) return {}
  const { managerId, at, by } = record
  return { confirmation: { managerId, at, by } }
}

const purposesOf = (person: DemoPerson): ConsentPurpose[] => [
  ...neededConsents,
  ...(locates(person) ? (['location'] as const) : []),
]

const volunteerOf = (known: Known, person: DemoPerson): Volunteer => {
  const { id, number, name, confirmed, idNumber, birthDate, site, skills, guardianId, joinedAt } = person
  const at = joinedAt.toISOString()
  return {
    ...{ number, name, birthDate, skills, idType: 'resident-id', registeredAt: at, by: seeded },
    identity: confirmed ? 'confirmed' : 'unconfirmed',
    idNumber: seal(known.keys.encryption, { personId: id, field: 'idNumber' }, idNumber),
    ...{ siteId: site.id, siteName: site.name },
    consents: purposesOf(person).map(purpose => ({ purpose, version: consentVersion, at })),
    ...(guardianId ? { guardianId } : {}),
    ...confirmationIn(known, person),
  }
}

/** The person as the product keeps it: ID number and phone sealed. */
export const profileOf = (known: Known, person: DemoPerson): Profile => {
  const { id, account, displayName, grants, volunteer, phone } = person
  return {
    ...{ id, displayName, grants, status: 'active', sessionVersion: 1 },
    ...(account ? { openid: known.openidOf(account) } : {}),
    ...(volunteer
      ? {
          phone: seal(known.keys.encryption, { personId: id, field: 'phone' }, phone),
          volunteer: volunteerOf(known, person),
        }
      : {}),
  }
}
