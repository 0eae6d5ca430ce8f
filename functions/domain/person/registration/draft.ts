import { plainIdNumber } from '../../../contracts/idNumber'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { displayNameOf } from '../name/displayName'
import type { Volunteer } from '../person'
import { lookupsOf } from '../secret/lookup'
import { seal } from '../secret/seal'
import type { Registration } from '../store'
import type { Checked } from './check'
import { newVolunteer, type RegistrationForm } from './form'

/** A registration that still needs its platform number. */
export type Draft = Omit<Registration, 'volunteer'> & { volunteer: Omit<Volunteer, 'number'> }

type Facts = { form: RegistrationForm; checked: Checked; phone: string }

/** What is written of a registration: ID number and phone sealed, and the lookups that find them again. */
export const draftOf = (
  { keys, now }: Pick<Deps, 'keys' | 'now'>,
  actor: Actor,
  { form, checked, phone }: Facts,
): Draft => {
  const { personId, requestId: by } = actor
  const { birthDate, guardianId, site, idNumbers } = checked
  const idNumber = seal(keys.encryption, { personId, field: 'idNumber' }, plainIdNumber(form.idNumber))
  const registeredAt = now().toISOString()
  return {
    personId,
    displayName: displayNameOf(form.name),
    phone: seal(keys.encryption, { personId, field: 'phone' }, phone),
    volunteer: newVolunteer(form, site, { idNumber, birthDate, guardianId, registeredAt, by }),
    lookups: { idNumber: idNumbers, phone: lookupsOf(keys.lookup, 'phone', phone) },
  }
}
