import { isMinor, isTooYoung } from '../../../../functions/contracts/age'
import type { Api } from '../../../../functions/contracts/endpoints'
import { birthDateOf, plainIdNumber } from '../../../../functions/contracts/idNumber'
import type { ConsentPurpose, Skill } from '../../../../functions/contracts/person'
import { isPlatformNumber, plainNumber } from '../../../../functions/contracts/platformNumber'
import { consentVersion, register } from '../../lib/texts/register'

export type Form = {
  name: string
  idNumber: string
  phoneCode: string
  guardianNumber: string
  instituteId?: string
  siteId?: string
  skills: Skill[]
  consents: ConsentPurpose[]
}

export type Errors = Partial<Record<keyof typeof register.need, string>>

export const emptyForm: Form = {
  name: '',
  idNumber: '',
  phoneCode: '',
  guardianNumber: '',
  skills: [],
  consents: [],
}

const needed: ConsentPurpose[] = ['service', 'id-number']

/** Whether a card, once typed in full, is of somebody who registers with a guardian. */
export const wantsGuardian = (idNumber: string, today: string): boolean => {
  const birthDate = birthDateOf(plainIdNumber(idNumber), today)
  return birthDate !== undefined && isMinor(birthDate, today) && !isTooYoung(birthDate, today)
}

/** In the order of the form. */
export const missingIn = (form: Form, guarded: boolean): Errors => {
  const lacks = {
    name: form.name.trim().length < 2,
    idNumber: plainIdNumber(form.idNumber).length !== 18,
    phoneCode: !form.phoneCode,
    guardianNumber: guarded && !isPlatformNumber(plainNumber(form.guardianNumber)),
    guardianConsent: guarded && !form.consents.includes('guardian'),
    siteId: !form.siteId,
    consents: !needed.every(purpose => form.consents.includes(purpose)),
  }
  const names = Object.keys(lacks) as (keyof typeof lacks)[]
  return Object.fromEntries(names.filter(name => lacks[name]).map(name => [name, register.need[name]]))
}

/** What is sent; of a guardian nothing where none is needed, whatever was filled in before. */
export const inputOf = (form: Form, guarded: boolean): Api['registerVolunteer']['in'] => ({
  name: form.name.trim(),
  idType: 'resident-id',
  idNumber: plainIdNumber(form.idNumber),
  phoneCode: form.phoneCode,
  siteId: form.siteId ?? '',
  skills: form.skills,
  consents: form.consents
    .filter(purpose => guarded || purpose !== 'guardian')
    .map(purpose => ({ purpose, version: consentVersion })),
  ...(guarded ? { guardianNumber: plainNumber(form.guardianNumber) } : {}),
})
