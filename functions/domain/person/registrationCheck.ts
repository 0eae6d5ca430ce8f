import { dayOf } from '../day'
import type { Deps } from '../deps'
import type { Site } from '../place/store'
import { refuse } from '../refusal'
import { type Lookups, lookupsOf } from './lookup'
import {
  needBirthDate,
  needConsents,
  needGuardian,
  needsGuardian,
  type RegistrationForm,
} from './registration'

type CheckDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'places'>

/** What the checks found out about who registers. */
export type Checked = { birthDate: string; guardianId: string | undefined; site: Site; idNumbers: Lookups }

const guardianOf = async (deps: CheckDeps, form: RegistrationForm, birthDate: string, today: string) => {
  if (!needsGuardian(birthDate, today)) return undefined
  const guardian = form.guardianId ? await deps.people.profile(form.guardianId) : undefined
  return needGuardian(guardian, today).id
}

/** All that can be refused before WeChat's phone code is spent, which works but once. */
export const checkRegistration = async (
  deps: CheckDeps,
  form: RegistrationForm,
  idNumber: string,
): Promise<Checked> => {
  needConsents(form)
  const today = dayOf(deps.now())
  const birthDate = needBirthDate(idNumber, today)
  const guardianId = await guardianOf(deps, form, birthDate, today)
  const site = (await deps.places.site(form.siteId)) ?? refuse('NOT_FOUND', 'siteId')
  const idNumbers = lookupsOf(deps.keys.lookup, 'idNumber', idNumber)
  if (await deps.people.holder('id-number', idNumbers)) refuse('ID_NUMBER_TAKEN', 'idNumber')
  return { birthDate, guardianId, site, idNumbers }
}
