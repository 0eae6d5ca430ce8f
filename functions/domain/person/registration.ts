import type * as z from 'zod'
import { neededConsents, type registerVolunteerInput } from '../../contracts/person'
import type { Site } from '../place/store'
import { refuse } from '../refusal'
import { adultAge, ageOn, leastAge } from './age'
import { birthDateOf } from './idNumber'
import type { Profile, Volunteer } from './person'

export type RegistrationForm = z.output<typeof registerVolunteerInput>

export const needConsents = ({ consents }: Pick<RegistrationForm, 'consents'>) => {
  const given = new Set<string>(consents.map(({ purpose }) => purpose))
  if (!neededConsents.every(purpose => given.has(purpose))) refuse('CONSENT_NEEDED', 'consents')
}

/** The birth date of somebody old enough to register. */
export const needBirthDate = (idNumber: string, today: string): string => {
  const birthDate = birthDateOf(idNumber, today) ?? refuse('ID_NUMBER_INVALID', 'idNumber')
  if (ageOn(birthDate, today) < leastAge) refuse('TOO_YOUNG', 'idNumber')
  return birthDate
}

export const needsGuardian = (birthDate: string, today: string) => ageOn(birthDate, today) < adultAge

/** A registered volunteer of age; whatever else the id leads to gets one answer. */
export const needGuardian = (guardian: Profile | undefined, today: string): Profile => {
  const birthDate = guardian?.status === 'active' ? guardian.volunteer?.birthDate : undefined
  if (!guardian || !birthDate || needsGuardian(birthDate, today))
    return refuse('GUARDIAN_NEEDED', 'guardianId')
  return guardian
}

/** One consent a purpose, the last one given, each with its version and time. */
const consentsOf = ({ consents }: RegistrationForm, at: string): Volunteer['consents'] => [
  ...new Map(consents.map(consent => [consent.purpose, { ...consent, at }])).values(),
]

type Known = Pick<Volunteer, 'idNumber' | 'birthDate' | 'guardianId' | 'registeredAt' | 'by' | 'intent'>

/** A volunteer as registered, but for the platform number. */
export const newVolunteer = (
  form: RegistrationForm,
  site: Site,
  { guardianId, ...known }: Known,
): Omit<Volunteer, 'number'> => ({
  ...known,
  name: form.name,
  identity: 'unconfirmed',
  idType: form.idType,
  siteId: site.id,
  siteName: site.name,
  skills: [...new Set(form.skills)],
  consents: consentsOf(form, known.registeredAt),
  ...(guardianId ? { guardianId } : {}),
})
