import type * as z from 'zod'
import { isMinor, isTooYoung } from '../../../contracts/age'
import { birthDateOf } from '../../../contracts/idNumber'
import { neededConsents } from '../../../contracts/person'
import type { registerVolunteerInput } from '../../../contracts/person.input'
import type { Site } from '../../place/place'
import { refuse } from '../../refusal'
import type { Profile, Volunteer } from '../person'

export type RegistrationForm = z.output<typeof registerVolunteerInput>
/** Where the form names the guardian. */
type GuardianField = 'guardianNumber' | 'guardianId'

export const needConsents = ({ consents }: Pick<RegistrationForm, 'consents'>) => {
  const given = new Set<string>(consents.map(({ purpose }) => purpose))
  if (!neededConsents.every(purpose => given.has(purpose))) refuse('CONSENT_NEEDED', 'consents')
}

/** The birth date of somebody old enough to register. */
export const needBirthDate = (idNumber: string, today: string): string => {
  const birthDate = birthDateOf(idNumber, today) ?? refuse('ID_NUMBER_INVALID', 'idNumber')
  if (isTooYoung(birthDate, today)) refuse('TOO_YOUNG', 'idNumber')
  return birthDate
}

/** A registered volunteer of age. Whoever or whatever else was named gets one answer, which tells of nobody. */
export const needGuardian = (guardian: Profile | undefined, today: string, field: GuardianField): Profile => {
  const birthDate = guardian?.status === 'active' ? guardian.volunteer?.birthDate : undefined
  if (!guardian || !birthDate || isMinor(birthDate, today)) return refuse('GUARDIAN_NEEDED', field)
  return guardian
}

/** One consent a purpose, the last one given, each with its version and time. */
const consentsOf = ({ consents }: RegistrationForm, at: string): Volunteer['consents'] => [
  ...new Map(consents.map(consent => [consent.purpose, { ...consent, at }])).values(),
]

type Known = Pick<Volunteer, 'idNumber' | 'birthDate' | 'guardianId' | 'registeredAt' | 'by'>

/** A volunteer as registered, but for the platform number. */
export const newVolunteer = (
  form: RegistrationForm,
  site: Site,
  known: Known,
): Omit<Volunteer, 'number'> => ({
  ...known,
  name: form.name,
  identity: 'unconfirmed',
  idType: form.idType,
  siteId: site.id,
  siteName: site.name,
  skills: [...new Set(form.skills)],
  consents: consentsOf(form, known.registeredAt),
})
