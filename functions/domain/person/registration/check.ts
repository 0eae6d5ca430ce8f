import { isMinor } from '../../../contracts/age'
import { plainIdNumber } from '../../../contracts/idNumber'
import { plainNumber } from '../../../contracts/platformNumber'
import { dayOf } from '../../../contracts/shanghai'
import type { Deps } from '../../deps'
import type { Site } from '../../place/place'
import { refuse } from '../../refusal'
import { holderOfNumber } from '../number/holderOfNumber'
import { type Lookups, lookupsOf } from '../secret/lookup'
import { needBirthDate, needConsents, needGuardian, type RegistrationForm } from './form'

type CheckDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'places'>

/** What the checks found out about who registers. */
export type Checked = { birthDate: string; guardianId: string | undefined; site: Site; idNumbers: Lookups }

/** A number typed or scanned goes before an id, which no phone shows. */
const guardianIdOf = async (deps: CheckDeps, { guardianNumber, guardianId }: RegistrationForm) =>
  guardianNumber === undefined ? guardianId : holderOfNumber(deps, plainNumber(guardianNumber))

const guardianOf = async (deps: CheckDeps, form: RegistrationForm, birthDate: string, today: string) => {
  if (!isMinor(birthDate, today)) return undefined
  const id = await guardianIdOf(deps, form)
  const guardian = id ? await deps.people.profile(id) : undefined
  return needGuardian(guardian, today, form.guardianNumber === undefined ? 'guardianId' : 'guardianNumber').id
}

/**
 * All that can be refused before WeChat's phone code is spent, which works but once. The guardian comes last: only
 * a form that would register tells whether a number is an adult volunteer's. Undefined where the person themself has
 * registered this card meanwhile.
 */
export const checkRegistration = async (
  deps: CheckDeps,
  form: RegistrationForm,
  personId: string,
): Promise<Checked | undefined> => {
  const idNumber = plainIdNumber(form.idNumber)
  needConsents(form)
  const today = dayOf(deps.now())
  const birthDate = needBirthDate(idNumber, today)
  const site = (await deps.places.site(form.siteId)) ?? refuse('NOT_FOUND', 'siteId')
  const idNumbers = lookupsOf(deps.keys.lookup, 'idNumber', idNumber)
  const holder = await deps.people.holder('id-number', idNumbers)
  if (holder === personId) return undefined
  if (holder) return refuse('ID_NUMBER_TAKEN', 'idNumber')
  const guardianId = await guardianOf(deps, form, birthDate, today)
  return { birthDate, guardianId, site, idNumbers }
}
