import { isMinor, isTooYoung } from '../../../../../functions/contracts/age'
import type { Api } from '../../../../../functions/contracts/endpoints'
import { birthDateOf, checkLetterOf, plainIdNumber } from '../../../../../functions/contracts/idNumber'
import { personName } from '../../../../../functions/contracts/limits'
import type { ConsentPurpose, Skill } from '../../../../../functions/contracts/person'
import { isPlatformNumber, plainNumber } from '../../../../../functions/contracts/platformNumber'
import { consentVersion, register } from './texts'

export type Form = {
  name: string
  idNumber: string
  phoneCode: string
  /** Something was given that is no number. */
  phoneWrong: boolean
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
  phoneWrong: false,
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

const { need, wrong } = register

/** The check digit tells a slip of the finger; whose card it is, and of which day, is the county's to judge. */
const idNumberTrouble = (idNumber: string) => {
  if (idNumber.length !== 18) return need.idNumber
  return checkLetterOf(idNumber) === idNumber[17] ? undefined : wrong.idNumber
}

const phoneTrouble = ({ phoneCode, phoneWrong }: Form) => {
  if (phoneWrong) return wrong.phone
  return phoneCode ? undefined : need.phoneCode
}

const guardianTrouble = ({ guardianNumber, consents }: Form): Errors => ({
  guardianNumber: isPlatformNumber(plainNumber(guardianNumber)) ? undefined : need.guardianNumber,
  guardianConsent: consents.includes('guardian') ? undefined : need.guardianConsent,
})

/** What is missing or wrong, in the order of the form. */
export const troubleIn = (form: Form, guarded: boolean): Errors => ({
  name: [...form.name.trim()].length < personName.least ? need.name : undefined,
  idNumber: idNumberTrouble(plainIdNumber(form.idNumber)),
  phoneCode: phoneTrouble(form),
  ...(guarded ? guardianTrouble(form) : {}),
  siteId: form.siteId ? undefined : need.siteId,
  consents: needed.every(purpose => form.consents.includes(purpose)) ? undefined : need.consents,
})

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
